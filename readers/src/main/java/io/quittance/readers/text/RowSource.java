package io.quittance.readers.text;

import java.io.Closeable;
import java.io.IOException;

/**
 * The rows of one table, from its first line on: a text or a sheet.
 *
 * <p>Blank lines are no rows. A place in it is an offset and a line; going back to a place gives the same rows again.
 */
public interface RowSource extends Closeable {
    /** What was met in place of a row's cells. */
    enum Shape {
        /** The cells are good. */
        CELLS,
        /** A line that the format calls a comment; it has no cells. */
        COMMENT,
        /** Quotes are not balanced; the first line of the row was skipped. */
        BROKEN_QUOTES,
        /** Longer than a row may be; skipped. */
        TOO_LONG
    }

    /** Moves to the next row; false at the end. */
    boolean next() throws IOException;

    /** What the row is. */
    Shape shape();

    /** The cells of a row of good shape. */
    Cells cells();

    /** Whether the row has control characters other than TAB, or line ends outside quotes. */
    boolean hasControlCharacters();

    /** Line on which the row began, from 1. */
    int line();

    /** The row as it was delivered, shortened where it is too long. */
    String raw();

    /** Whether a missing cell at the right is an empty one. */
    boolean isRagged();

    /** Where the next row begins. */
    long offset();

    /** The line of {@link #offset}. */
    int nextLine();

    /** Passes over lines without looking at them. */
    void skipLines(int lines) throws IOException;

    /** Goes on at a place behind this one. */
    void skipTo(long offset, int line) throws IOException;
}
