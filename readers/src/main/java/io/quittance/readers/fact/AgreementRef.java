package io.quittance.readers.fact;

import io.quittance.domain.record.FactRow;
import io.quittance.readers.text.Cells;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Takes the agreement a payment names out of free text: what follows {@code contract_id=} and its like. */
public final class AgreementRef {
    /** Between several references found in one text. */
    public static final String SEPARATOR = "\u001f";

    /** An {@code external_agreement_no} ends with one of them. */
    private static final char[][] NAMES = Stream.of("contract_id", "contract_code", "agreement_no")
            .map(String::toCharArray)
            .toArray(char[][]::new);

    private static final String BEHIND = "&;,|\\\"'()[]{}<>";

    private AgreementRef() {}

    /** The named references in order, or the whole text where none is named. */
    public static String of(String text) {
        char[] chars = text.toCharArray();
        StringJoiner found = new StringJoiner(SEPARATOR);
        int end = 0;
        for (int start = next(chars, 0, chars.length); start < chars.length; start = next(chars, end, chars.length)) {
            end = end(chars, start, chars.length);
            found.add(new String(chars, start, end - start));
        }
        return found.length() == 0 ? text : found.toString();
    }

    /** Puts those of the value that the cells look at into the row; nearly always there is one. */
    static void put(Cells cells, FactRow row, int slot) {
        char[] chars = cells.chars();
        int to = cells.to();
        int start = next(chars, cells.from(), to);
        int end = end(chars, start, to);
        if (start == to) {
            row.text(slot, chars, cells.from(), cells.length());
        } else if (next(chars, end, to) == to) {
            row.text(slot, chars, start, end - start);
        } else {
            row.text(slot, of(cells.value()));
        }
    }

    /** Where the next reference begins; the end where there is none. */
    private static int next(char[] chars, int from, int to) {
        for (int p = from; p + 1 < to; p++) {
            if (chars[p] == '=' && !isBehind(chars[p + 1]) && isNamed(chars, from, p)) {
                return p + 1;
            }
        }
        return to;
    }

    private static int end(char[] chars, int from, int to) {
        int p = from;
        while (p < to && !isBehind(chars[p])) {
            p++;
        }
        return p;
    }

    /** A backslash begins what WeChat Pay writes for a comma or a new line. */
    private static boolean isBehind(char c) {
        boolean isAscii = c > ' ' && c <= '~';
        return isAscii ? BEHIND.indexOf(c) >= 0 : !Character.isLetterOrDigit(c);
    }

    private static boolean isNamed(char[] chars, int from, int to) {
        for (char[] name : NAMES) {
            int start = to - name.length;
            if (start >= from && Arrays.equals(chars, start, to, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }
}
