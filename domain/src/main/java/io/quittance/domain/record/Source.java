package io.quittance.domain.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a fact was read.
 *
 * @param file path in the inbox, {@code archive.zip!member} for a member of an archive
 * @param line number of the row's first line, from 1
 */
public record Source(String file, int line) {
    /** Of a text as {@link #toString} writes it; the file's name may have colons. */
    public static Source of(String text) {
        int colon = text.lastIndexOf(':');
        return new Source(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /** Of several, joined by {@code ;}, which names of files may have as well. */
    public static List<Source> all(String joined) {
        List<Source> sources = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= joined.length(); end++) {
            if (end == joined.length() || (joined.charAt(end) == ';' && endsInLine(joined, end))) {
                sources.add(of(joined.substring(start, end)));
                start = end + 1;
            }
        }
        return List.copyOf(sources);
    }

    private static boolean endsInLine(String text, int end) {
        int digits = end;
        while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return digits < end && digits > 0 && text.charAt(digits - 1) == ':';
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
