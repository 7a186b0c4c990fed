package io.quittance.readers.format;

import java.util.List;

/** How times may be written: with y M d H m s and literals, letters between apostrophes, or by one of two names. */
public final class TimePatterns {
    /** A date and time with an offset, turned into the wall clock of Asia/Shanghai. */
    public static final String RFC3339 = "RFC3339";
    /** Seconds since 1970 UTC, turned into the wall clock of Asia/Shanghai. */
    public static final String EPOCH_SECONDS = "EPOCH_SECONDS";

    /** Where a format says nothing. */
    public static final List<String> STANDARD =
            List.of("yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "yyyy/MM/dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss");

    private static final String FIELDS = "yMdHms";

    private TimePatterns() {}

    static boolean isKnown(String pattern) {
        if (pattern.equals(RFC3339) || pattern.equals(EPOCH_SECONDS)) {
            return true;
        }
        String bare = pattern.replaceAll("'[^']*'", " ");
        return bare.contains("yyyy")
                && bare.contains("M")
                && bare.chars().noneMatch(c -> c == '\'' || (Character.isLetter(c) && FIELDS.indexOf(c) < 0))
                && FIELDS.chars().allMatch(field -> isInOnePlace(field, bare));
    }

    /** {@code HH:MM} would take minutes for the month. */
    private static boolean isInOnePlace(int field, String pattern) {
        long letters = pattern.chars().filter(c -> c == field).count();
        return letters == 0 || letters == pattern.lastIndexOf(field) - pattern.indexOf(field) + 1;
    }
}
