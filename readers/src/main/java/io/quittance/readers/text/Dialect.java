package io.quittance.readers.text;

import java.util.List;
import java.util.stream.Collectors;

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

    /** A row of these values, on one line but for line ends in quotes; without quotes they are as they are. */
    public String row(List<String> values) {
        return values.stream().map(this::cell).collect(Collectors.joining(String.valueOf(delimiter)));
    }

    /** How many cells a written row has. */
    public int cells(String row) {
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            quoted ^= quotes && row.charAt(i) == '"';
            cells += !quoted && row.charAt(i) == delimiter ? 1 : 0;
        }
        return cells;
    }

    private String cell(String value) {
        boolean plain = value.indexOf(delimiter) < 0
                && value.indexOf('"') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0;
        return plain || !quotes ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
