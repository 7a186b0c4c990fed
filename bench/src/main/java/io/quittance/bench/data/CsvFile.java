package io.quittance.bench.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file in UTF-8, written cell by cell straight into one block of bytes. Cells need no quotes. */
final class CsvFile implements AutoCloseable {

    private static final int BLOCK = 1 << 20;
    private static final int LONGEST_ROW = 1 << 12;

    private final OutputStream out;
    private final byte[] block = new byte[BLOCK];
    private int length;
    private boolean inRow;

    CsvFile(Path path, String header) throws IOException {
        out = Files.newOutputStream(path);
        text(header);
        endRow();
    }

    /** The next cell begins; each row's first cell too is begun by it. */
    CsvFile cell() {
        if (inRow) {
            block[length++] = ',';
        }
        inRow = true;
        return this;
    }

    /** Adds ASCII. */
    CsvFile text(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            block[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** Adds UTF-8. */
    CsvFile bytes(byte[] utf8) {
        System.arraycopy(utf8, 0, block, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** Adds a number with zeros in front. */
    CsvFile digits(long number, int width) {
        long rest = number;
        for (int i = length + width - 1; i >= length; i--) {
            block[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
        return this;
    }

    /** Adds an amount of fen, in yuan. */
    CsvFile fen(long fen) {
        bytes(Long.toString(fen / 100).getBytes(StandardCharsets.US_ASCII));
        return text(".").digits(fen % 100, 2);
    }

    /** The row is over. */
    void endRow() throws IOException {
        block[length++] = '\n';
        inRow = false;
        if (length > BLOCK - LONGEST_ROW) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(block, 0, length);
        length = 0;
    }

    @Override
    public void close() throws IOException {
        try (OutputStream closing = out) {
            flush();
            closing.flush();
        }
    }

    /** One file's rows. */
    interface Rows {
        String header();

        long count();

        void write(CsvFile file, long number);
    }

    /** Writes a file whole. */
    static void write(Path path, Rows rows) throws IOException {
        try (CsvFile file = new CsvFile(path, rows.header())) {
            for (long number = 0; number < rows.count(); number++) {
                rows.write(file, number);
                file.endRow();
            }
        }
    }

    /** Nothing between two commas. */
    CsvFile empty(int cells) {
        for (int i = 0; i < cells; i++) {
            cell();
        }
        return this;
    }
}
