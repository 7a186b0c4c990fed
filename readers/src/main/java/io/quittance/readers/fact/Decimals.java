package io.quittance.readers.fact;

import io.quittance.readers.text.Cells;
import java.math.BigDecimal;

/** Plain decimals as whole numbers of a smaller unit; never by way of floating point. */
final class Decimals {
    /** What is no such decimal. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MAX_LENGTH = 24;
    private static final long MAX_WHOLE = 999_999_999_999L;

    private Decimals() {}

    /**
     * The value that the cells look at, times ten to the power of {@code places}; {@link #NONE} where it is not a
     * decimal, is too large, or has more places that are not zero.
     *
     * @param commas whether thousands may be set off by commas
     */
    static long parse(Cells cells, int places, boolean commas) {
        return parse(cells.chars(), cells.from(), cells.to(), places, commas);
    }

    static long parse(char[] chars, int from, int to, int places, boolean commas) {
        int p = from;
        boolean negative = false;
        if (p < to && (chars[p] == '-' || chars[p] == '+')) {
            negative = chars[p++] == '-';
        }
        if (p < to && (chars[p] == '¥' || chars[p] == '￥')) {
            p++;
        }
        int point = p;
        while (point < to && chars[point] != '.') {
            point++;
        }
        long whole = whole(chars, p, point, commas);
        long value = whole < 0 ? NONE : withFraction(whole, chars, Math.min(point + 1, to), to, point < to, places);
        return value == NONE || !negative ? value : -value;
    }

    private static long whole(char[] chars, int from, int to, boolean commas) {
        if (from == to || to - from > MAX_LENGTH) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = chars[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if (!(commas && chars[i] == ',' && isThousands(i, from, to))) {
                return -1;
            }
            if (value > MAX_WHOLE) {
                return -1;
            }
        }
        return commas && !isGrouped(chars, from, to) ? -1 : value;
    }

    private static boolean isThousands(int at, int from, int to) {
        return at > from && at - from <= to - from - 4 && (to - at) % 4 == 0;
    }

    /** Once one comma is there, all must be. */
    private static boolean isGrouped(char[] chars, int from, int to) {
        int commas = 0;
        for (int i = from; i < to; i++) {
            commas += chars[i] == ',' ? 1 : 0;
        }
        return commas == 0 || commas == (to - from - commas - 1) / 3;
    }

    private static long withFraction(long whole, char[] chars, int from, int to, boolean point, int places) {
        if (point && from == to) {
            return NONE;
        }
        long value = whole;
        int place = 0;
        for (int i = from; i < to; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9 || (place >= places && digit != 0)) {
                return NONE;
            }
            if (place < places) {
                value = value * 10 + digit;
                place++;
            }
        }
        for (; place < places; place++) {
            value = value * 10;
        }
        return value;
    }

    /** Fen as yuan with two decimals. */
    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** A scaled value as plain decimal text. */
    static String plain(long value, int places) {
        return BigDecimal.valueOf(value, places).stripTrailingZeros().toPlainString();
    }
}
