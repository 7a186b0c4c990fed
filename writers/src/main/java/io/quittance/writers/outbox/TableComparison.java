package io.quittance.writers.outbox;

import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.csv.CsvTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the comma-separated files of a published folder with those that it should have, row by row and cell by cell.
 *
 * <p>Both sides have their rows in the same order, so that only rows that were moved, added or taken out wait in memory
 * for their counterpart.
 */
public final class TableComparison {
    /** What a row is known by: the first of these columns that its file has and that is not empty there. */
    private static final List<String> NAMES = List.of(
            "instruction_no",
            "out_refund_no",
            "out_request_no",
            "transfer_no",
            "credit_no",
            "case_no",
            "finding_id",
            "finding_ids");

    /** What the calendar of the day decided, which may have been completed since. */
    private static final Set<String> OF_THE_DAY = Set.of("deadline", "deadline_basis");

    private final Outbox expected;
    private final Path folder;
    private final Told told;

    /**
     * Of a folder with an outbox that was written to be compared.
     *
     * @param expected with every file closed; not changed
     */
    public TableComparison(Outbox expected, Path folder, Told told) {
        this.expected = expected;
        this.folder = folder;
        this.told = told;
    }

    /** What may differ. */
    public enum Fault {
        /** Other columns; the rows were not compared. */
        OTHER_COLUMNS,
        /** The row should not be there. */
        UNKNOWN_ROW,
        /** The row should be there. */
        MISSING_ROW,
        /** The row is there more than once. */
        ROW_TWICE,
        /** The row says something else. */
        OTHER_CELL
    }

    /**
     * What differs.
     *
     * @param line of the file, where there is one; else 0
     * @param row what it is known by
     * @param column empty unless a cell differs
     */
    public record Difference(
            Fault fault, String file, long line, String row, String column, String found, String expected) {}

    /** Is told what differs. */
    @FunctionalInterface
    public interface Told {
        /** One difference. */
        void differs(Difference difference);
    }

    /**
     * Compares the files that are on both sides.
     *
     * @return how many rows of each file were compared, by its path
     * @throws IOException if a file cannot be read as comma-separated
     */
    public SortedMap<String, Long> compare() throws IOException {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (WrittenFile file : expected.files()) {
            CsvShape shape = file.shape();
            if (shape != null && Files.isRegularFile(folder.resolve(file.path()))) {
                rows.put(file.path(), new Pair(file.path(), shape.charset()).compare());
            }
        }
        return rows;
    }

    /** One file on both sides. */
    private final class Pair {
        private final String path;
        private final Charset charset;
        private final Map<String, Row> missing = new LinkedHashMap<>();
        private final Map<String, Row> unknown = new LinkedHashMap<>();

        Pair(String path, Charset charset) {
            this.path = path;
            this.charset = charset;
        }

        long compare() throws IOException {
            try (CsvTable should = CsvTable.open(expected.staged().resolve(path), charset);
                    CsvTable is = CsvTable.open(folder.resolve(path), charset)) {
                if (!is.header().equals(should.header())) {
                    tell(
                            Fault.OTHER_COLUMNS,
                            1,
                            "",
                            "",
                            String.join(",", is.header()),
                            String.join(",", should.header()));
                    return 0;
                }
                return compare(is, should);
            }
        }

        private long compare(CsvTable is, CsvTable should) throws IOException {
            long rows = 0;
            Row wanted = next(should);
            Row found = next(is);
            while (wanted != null || found != null) {
                rows += found == null ? 0 : 1;
                if (wanted != null && found != null && wanted.name().equals(found.name())) {
                    cells(is.header(), found, wanted);
                } else {
                    await(is.header(), found, wanted);
                }
                wanted = next(should);
                found = next(is);
            }
            tellUnmatched();
            return rows;
        }

        private void await(List<String> header, @Nullable Row found, @Nullable Row wanted) {
            if (wanted != null) {
                Row counterpart = unknown.remove(wanted.name());
                if (counterpart == null) {
                    missing.put(wanted.name(), wanted);
                } else {
                    cells(header, counterpart, wanted);
                }
            }
            if (found != null) {
                Row counterpart = missing.remove(found.name());
                if (counterpart != null) {
                    cells(header, found, counterpart);
                } else if (unknown.putIfAbsent(found.name(), found) != null) {
                    tell(Fault.ROW_TWICE, found.line(), found.name(), "", "", "");
                }
            }
        }

        private void cells(List<String> header, Row found, Row wanted) {
            int width = Math.max(found.cells().size(), wanted.cells().size());
            for (int i = 0; i < width; i++) {
                String column = i < header.size() ? header.get(i) : String.valueOf(i + 1);
                if (!found.cell(i).equals(wanted.cell(i)) && !OF_THE_DAY.contains(column)) {
                    tell(Fault.OTHER_CELL, found.line(), found.name(), column, found.cell(i), wanted.cell(i));
                }
            }
        }

        private void tellUnmatched() throws IOException {
            Set<String> twice = unknown.isEmpty() ? Set.of() : expectedOf(unknown.keySet());
            unknown.values()
                    .forEach(row -> tell(
                            twice.contains(row.name()) ? Fault.ROW_TWICE : Fault.UNKNOWN_ROW,
                            row.line(),
                            row.name(),
                            "",
                            "",
                            ""));
            missing.values().forEach(row -> tell(Fault.MISSING_ROW, 0, row.name(), "", "", ""));
        }

        /** Those of these rows that should be there, and so were found before. */
        private Set<String> expectedOf(Set<String> names) throws IOException {
            Set<String> known = new HashSet<>();
            try (CsvTable should = CsvTable.open(expected.staged().resolve(path), charset)) {
                for (Row row = next(should); row != null; row = next(should)) {
                    if (names.contains(row.name())) {
                        known.add(row.name());
                    }
                }
            }
            return known;
        }

        private void tell(Fault fault, long line, String row, String column, String found, String wanted) {
            told.differs(new Difference(fault, path, line, row, column, found, wanted));
        }
    }

    private static @Nullable Row next(CsvTable table) throws IOException {
        if (!table.next()) {
            return null;
        }
        List<String> cells = new ArrayList<>(table.width());
        for (int i = 0; i < table.width(); i++) {
            cells.add(table.cell(i));
        }
        String name = NAMES.stream()
                .map(table::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse(table.cell(0));
        return new Row(table.line(), name, cells);
    }

    private record Row(long line, String name, List<String> cells) {
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }
}
