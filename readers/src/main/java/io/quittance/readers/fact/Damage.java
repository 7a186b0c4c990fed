package io.quittance.readers.fact;

import io.quittance.readers.text.Cells;

/** Tells numbers that a spreadsheet has turned into scientific notation, such as {@code 4.2E+27}. */
final class Damage {
    private Damage() {}

    /** Whether the value that the cells look at is one. */
    static boolean isDamaged(Cells cells) {
        char[] chars = cells.chars();
        int p = cells.to() - 1;
        while (p >= cells.from() && isDigit(chars[p])) {
            p--;
        }
        boolean exponent =
                p < cells.to() - 1 && p - 1 > cells.from() && chars[p] == '+' && (chars[p - 1] | 0x20) == 'e';
        return exponent && isMantissa(chars, cells.from(), p - 1);
    }

    private static boolean isMantissa(char[] chars, int from, int to) {
        int start = chars[from] == '-' ? from + 1 : from;
        int points = 0;
        for (int i = start; i < to; i++) {
            if (chars[i] == '.') {
                points++;
            } else if (!isDigit(chars[i])) {
                return false;
            }
        }
        return to > start && isDigit(chars[start]) && points <= 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
