package io.quittance.readers.fact;

import io.quittance.readers.text.Cells;
import java.util.Set;

/**
 * Tells what a spreadsheet has made of values: numbers in scientific notation, such as {@code 4.2E+27}, errors, such as
 * {@code #N/A}, and the hashes of a column that was too narrow.
 */
final class Damage {
    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private Damage() {}

    /** Whether the value that the cells look at is one. */
    static boolean isDamaged(Cells cells) {
        char[] chars = cells.chars();
        if (cells.length() > 0 && chars[cells.from()] == '#') {
            return isError(cells);
        }
        int p = cells.to() - 1;
        while (p >= cells.from() && isDigit(chars[p])) {
            p--;
        }
        boolean exponent =
                p < cells.to() - 1 && p - 1 > cells.from() && chars[p] == '+' && (chars[p - 1] | 0x20) == 'e';
        return exponent && isMantissa(chars, cells.from(), p - 1);
    }

    private static boolean isError(Cells cells) {
        String value = cells.value();
        return ERRORS.contains(value) || (value.length() > 2 && value.chars().allMatch(c -> c == '#'));
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
