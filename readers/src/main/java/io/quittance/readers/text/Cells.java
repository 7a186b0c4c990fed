package io.quittance.readers.text;

import java.util.Arrays;

/**
 * The cells of one row as ranges of a character array; valid until the next row.
 *
 * <p>{@link #trim} is how a value is looked at: it sets {@link #from} and {@link #to} to the cell without what files
 * put around values (blanks, TAB, no-break and ideographic space, and the prefix of the format).
 */
public final class Cells {
    private final char prefix;
    char[] chars = new char[0];
    int[] starts = new int[64];
    int[] ends = new int[64];
    boolean[] quoted = new boolean[64];
    int count;
    private int from;
    private int to;

    /**
     * Cells of a format.
     *
     * @param prefix stands before every value and is no part of it, such as a backtick; 0 for none
     */
    public Cells(char prefix) {
        this.prefix = prefix;
    }

    /** How many cells the row has. */
    public int count() {
        return count;
    }

    /** The array that {@link #from} and {@link #to} point into. */
    public char[] chars() {
        return chars;
    }

    /** Where the value looked at begins. */
    public int from() {
        return from;
    }

    /** Where the value looked at ends, exclusive. */
    public int to() {
        return to;
    }

    /** How long the value looked at is. */
    public int length() {
        return to - from;
    }

    /** Whether the cell was written in quotes. */
    public boolean isQuoted(int cell) {
        return cell < count && quoted[cell];
    }

    /** Looks at a cell's value; false if it is empty or the row has no such cell. */
    public boolean trim(int cell) {
        if (cell >= count) {
            to = from;
            return false;
        }
        from = starts[cell];
        to = ends[cell];
        boolean isBare = from < to && isInside(chars[from]) && isInside(chars[to - 1]);
        return isBare || trim();
    }

    private boolean trim() {
        int start = from;
        int end = to;
        while (start < end && isAround(chars[start])) {
            start++;
        }
        while (start < end && chars[start] == prefix) {
            start++;
        }
        while (end > start && isBlank(chars[end - 1])) {
            end--;
        }
        from = start;
        to = end;
        return end > start;
    }

    /** How long a cell is as it is written. */
    public int rawLength(int cell) {
        return ends[cell] - starts[cell];
    }

    /** Whether a cell may be longer than that; none is longer than all of them. */
    public boolean mayBeLongerThan(int most) {
        return count > 0 && ends[count - 1] - starts[0] > most;
    }

    /** Whether a cell has control characters other than TAB and, in quotes, line ends. */
    public boolean hasControl(int cell) {
        for (int i = starts[cell]; i < ends[cell]; i++) {
            char c = chars[i];
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                return true;
            }
        }
        return false;
    }

    /** The value looked at, as a string: for the few that need one. */
    public String value() {
        return new String(chars, from, to - from);
    }

    /** The value of a cell, as a string. */
    public String value(int cell) {
        return trim(cell) ? value() : "";
    }

    /** Whether the value looked at is the given text. */
    public boolean is(char[] text) {
        return text.length == to - from && Arrays.equals(text, 0, text.length, chars, from, to);
    }

    /** Whether no cell from the given one on has a value. */
    public boolean isEmptyFrom(int first) {
        for (int cell = first; cell < count; cell++) {
            if (trim(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Begins a new row, whose cells lie in those characters. */
    public void clear(char[] newChars) {
        chars = newChars;
        count = 0;
    }

    /** One value, looked at. */
    public static Cells of(String value) {
        Cells cells = new Cells((char) 0);
        cells.clear(value.toCharArray());
        cells.add(0, value.length(), false);
        cells.trim(0);
        return cells;
    }

    /** Adds a cell, up to its end and not with it. */
    public void add(int start, int end, boolean isQuoted) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            quoted = Arrays.copyOf(quoted, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        quoted[count++] = isQuoted;
    }

    /** Whether it cannot be anything but a part of the value: of most values the first and the last character. */
    private boolean isInside(char c) {
        return c > ' ' && c < '\u0080' && c != prefix;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000';
    }

    private static boolean isAround(char c) {
        return isBlank(c) || c == '\ufeff';
    }
}
