package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.domain.money.Fen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plain text in columns, each as wide as its widest cell; a Chinese character is as wide as two letters. Columns with
 * money or numbers stand at the right.
 */
final class Columns {
    private static final int CJK_FROM = 0x2E80;

    private final List<List<String>> rows = new ArrayList<>();
    private final BitSet figures = new BitSet();

    Columns row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            figures.set(row.size(), figures.get(row.size()) || cell instanceof Fen || cell instanceof Number);
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    /** The words over columns. */
    static Object[] heads(Lang lang, String... words) {
        return Arrays.stream(words).map(word -> (Object) Labels.of(lang, word)).toArray();
    }

    String text() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String room = " ".repeat(widths.get(i) - width(row.get(i)));
            line.append(figures.get(i) ? room + row.get(i) : row.get(i) + room).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= CJK_FROM ? 2 : 1).sum();
    }
}
