package io.quittance.writers.pdf;

import java.util.ArrayList;
import java.util.List;

/** A table whose head is repeated on every page; the row of totals is bold. */
public final class Table {
    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    /** Without rows. */
    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row of as many cells as there are columns. */
    public Table row(String... cells) {
        return add(false, cells);
    }

    /** Adds a row of sums. */
    public Table total(String... cells) {
        return add(true, cells);
    }

    private Table add(boolean total, String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(new Row(List.of(cells), total));
        return this;
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    /** One row. */
    record Row(List<String> cells, boolean total) {}
}
