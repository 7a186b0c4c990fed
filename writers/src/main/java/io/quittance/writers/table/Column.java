package io.quittance.writers.table;

/**
 * A column of a table.
 *
 * @param title with its unit, as people read it
 */
public record Column(String title, Kind kind) {
    /** What is in a column, which decides how it is set. */
    public enum Kind {
        /** Words, to the left. */
        TEXT,
        /** A code or a path that programs know, to the left and small. */
        CODE,
        /** Long sentences. */
        PROSE,
        /** Numbers, to the right. */
        FIGURE,
        /** A date. */
        DATE
    }

    static Column text(String title) {
        return new Column(title, Kind.TEXT);
    }

    static Column code(String title) {
        return new Column(title, Kind.CODE);
    }

    static Column prose(String title) {
        return new Column(title, Kind.PROSE);
    }

    static Column figure(String title) {
        return new Column(title, Kind.FIGURE);
    }

    static Column date(String title) {
        return new Column(title, Kind.DATE);
    }
}
