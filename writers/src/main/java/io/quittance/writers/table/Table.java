package io.quittance.writers.table;

import java.util.ArrayList;
import java.util.List;

/** A table with a title, its columns and its rows; filled row by row. */
public final class Table {
    /** How a row is set off. */
    public enum Emphasis {
        /** Not at all. */
        PLAIN,
        /** Somebody should look at it. */
        ALERT,
        /** Everything that has no row of its own. */
        REST,
        /** The sum of the rows above. */
        TOTAL
    }

    /** A row. */
    public record Row(Emphasis emphasis, List<Cell> cells) {}

    private final String title;
    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    Table(String title, Column... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** What it shows, in a few words. */
    public String title() {
        return title;
    }

    /** The columns, left to right. */
    public List<Column> columns() {
        return columns;
    }

    /** The rows, top to bottom. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** How many rows there are. */
    int size() {
        return rows.size();
    }

    /** Whether there is no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    Table row(Cell... cells) {
        return row(Emphasis.PLAIN, cells);
    }

    Table row(boolean alert, Cell... cells) {
        return row(alert ? Emphasis.ALERT : Emphasis.PLAIN, cells);
    }

    Table rest(Cell... cells) {
        return row(Emphasis.REST, cells);
    }

    Table total(Cell... cells) {
        return row(Emphasis.TOTAL, cells);
    }

    private Table row(Emphasis emphasis, Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns: " + title);
        }
        rows.add(new Row(emphasis, List.of(cells)));
        return this;
    }
}
