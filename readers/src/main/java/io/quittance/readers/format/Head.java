package io.quittance.readers.format;

import io.quittance.readers.text.Dialect;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a text. */
final class Head {
    static final int CHARACTERS = 1 << 16;
    static final int LINES = 80;

    private final String text;
    private final List<String> lines = new ArrayList<>();

    /** The first characters of a text; a byte order mark in it is passed over. */
    Head(String text) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.text.lines().limit(LINES).forEach(lines::add);
    }

    /** Whether this is all there is. */
    boolean isWhole() {
        return text.length() < CHARACTERS;
    }

    String text() {
        return text;
    }

    /** The rows as a dialect splits them, one a line; a comment or blank line is an empty row. */
    List<List<String>> rows(Dialect dialect) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            boolean comment = !dialect.comment().isEmpty() && line.startsWith(dialect.comment());
            rows.add(comment ? List.of() : cells(line, dialect.delimiter()));
        }
        return rows;
    }

    /** The first line with something on it. */
    String firstLine() {
        return lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /** Names of columns hold no delimiters, so quotes need no care here. */
    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
            cells.add(line.substring(start, end));
            start = end + 1;
        }
        cells.add(line.substring(start));
        return cells;
    }
}
