package io.quittance.writers.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A comma-separated file as the house writes it, read row by row.
 *
 * <p>A byte order mark is passed over. Cells are as they stand in the file; {@link #text} takes back what keeps a
 * spreadsheet from running them. Not thread-safe.
 */
public final class CsvTable implements Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final char MARK = '\ufeff';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private List<String> row = List.of();
    private long line;

    private CsvTable(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
        this.header = records.hasNext() ? unmarked(records.next().toList()) : List.of();
    }

    /** Opens a UTF-8 file behind its header. */
    public static CsvTable open(Path file) throws IOException {
        return open(file, StandardCharsets.UTF_8);
    }

    /**
     * Opens a file behind its header.
     *
     * @throws IOException if it cannot be read, or its header has a quote that never closes
     */
    public static CsvTable open(Path file, Charset charset) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        try {
            return new CsvTable(FORMAT.parse(text));
        } catch (UncheckedIOException e) {
            text.close();
            throw e.getCause();
        }
    }

    /** The names of the columns, as they stand in the file. */
    public List<String> header() {
        return header;
    }

    /**
     * Goes to the next row; false at the end.
     *
     * @throws IOException if the file cannot be read, or is not comma-separated from here on
     */
    public boolean next() throws IOException {
        line = parser.getCurrentLineNumber() + 1;
        try {
            boolean found = records.hasNext();
            row = found ? records.next().toList() : List.of();
            return found;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The line of the file in which the row begins. */
    public long line() {
        return line;
    }

    /** How many cells the row has. */
    public int width() {
        return row.size();
    }

    /** The cell at that place; empty beyond the row's end. */
    public String cell(int index) {
        return index >= 0 && index < row.size() ? row.get(index) : "";
    }

    /** The cell of a column; empty where there is no such column. */
    public String cell(String column) {
        return cell(header.indexOf(column));
    }

    /** The text that was written into the cell of a column of a file for people. */
    public String text(String column) {
        return Formula.restore(cell(column));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Also where the mark was read as three characters of one byte each. */
    private static List<String> unmarked(List<String> header) {
        String first = header.get(0);
        String mark = new String(String.valueOf(MARK).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String one : List.of(String.valueOf(MARK), mark)) {
            if (first.startsWith(one)) {
                List<String> names = new ArrayList<>(header);
                names.set(0, first.substring(one.length()));
                return List.copyOf(names);
            }
        }
        return List.copyOf(header);
    }
}
