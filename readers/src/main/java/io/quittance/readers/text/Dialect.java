package io.quittance.readers.text;

/**
 * How a delimited text is written.
 *
 * @param delimiter between cells
 * @param quotes whether cells may be quoted as RFC 4180 has it
 * @param comment lines that begin so are not rows; empty for none
 * @param prefix stands before every value; 0 for none
 */
public record Dialect(char delimiter, boolean quotes, String comment, char prefix) {
    /** Comma, quotes, no comments: the standard layouts. */
    public static final Dialect RFC4180 = new Dialect(',', true, "", (char) 0);
}
