package io.quittance.writers.outbox;

import io.quittance.domain.money.Fen;
import io.quittance.writers.csv.CsvShape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads an outbox again, by another way than it was written, and compares it with what it should say. */
final class ReadBack {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\r\n")
            .setIgnoreEmptyLines(false)
            .get();

    private ReadBack() {}

    static void compare(Path folder, List<WrittenFile> written) throws IOException {
        SortedMap<String, Path> found = Folders.files(folder);
        List<String> expected = written.stream().map(WrittenFile::path).sorted().toList();
        if (!List.copyOf(found.keySet()).equals(expected)) {
            throw OutboxException.readBackDiffers(folder, "files", expected, found.keySet());
        }
        List<Optional<IOException>> failures = written.parallelStream()
                .map(file -> failure(folder.resolve(file.path()), file))
                .toList();
        for (Optional<IOException> failure : failures) {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    /** What came of one file, so that of several that differ the first is named. */
    private static Optional<IOException> failure(Path path, WrittenFile file) {
        try {
            compare(path, file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private static void compare(Path path, WrittenFile file) throws IOException {
        same(path, "bytes", file.bytes(), Files.size(path));
        same(path, "SHA-256", file.sha256(), Digests.of(path));
        CsvShape shape = file.shape();
        if (shape != null) {
            compareRows(path, file, shape);
        }
    }

    private static void compareRows(Path path, WrittenFile file, CsvShape shape) throws IOException {
        long rows = 0;
        Fen total = Fen.ZERO;
        int money = shape.moneyIndex();
        try (CSVParser parser = FORMAT.parse(open(path, shape))) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() == 1) {
                    same(path, "header", shape.header(), row.toList());
                    continue;
                }
                rows++;
                same(path, "cells of row " + rows, shape.header().size(), row.size());
                total = money < 0 ? total : total.plus(money(row.get(money), shape));
            }
        }
        same(path, "rows", file.rows(), rows);
        same(path, "total", file.total(), total);
    }

    private static Reader open(Path path, CsvShape shape) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), shape.charset()));
        if (shape.bom()) {
            same(path, "byte order mark", 0xfeff, reader.read());
        }
        return reader;
    }

    private static Fen money(String cell, CsvShape shape) {
        return shape.unit() == CsvShape.MoneyUnit.FEN ? Fen.of(Long.parseLong(cell)) : Fen.ofYuan(cell);
    }

    private static void same(Path path, String what, Object written, Object read) throws OutboxException {
        if (!written.equals(read)) {
            throw OutboxException.readBackDiffers(path, what, written, read);
        }
    }
}
