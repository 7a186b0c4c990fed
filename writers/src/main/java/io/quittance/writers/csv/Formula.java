package io.quittance.writers.csv;

/**
 * Keeps a spreadsheet from taking a text for a formula, so that the text can be had back exactly.
 *
 * <p>Dangerous is {@code = + - @}, their full-width forms, TAB, CR or LF as the first character. An apostrophe is put
 * before it; and before a text that already begins with apostrophes and then one of these, so that no two texts become
 * the same.
 */
public final class Formula {
    private static final String DANGEROUS = "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n";

    private Formula() {}

    /** The text, safe to open in a spreadsheet. */
    public static String defuse(String text) {
        return isDangerous(text, apostrophes(text)) ? "'" + text : text;
    }

    /** What {@link #defuse} was given. */
    public static String restore(String cell) {
        int apostrophes = apostrophes(cell);
        return apostrophes > 0 && isDangerous(cell, apostrophes) ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet would take it for a formula. */
    static boolean runs(String text) {
        return isDangerous(text, 0);
    }

    private static int apostrophes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '\'') {
            count++;
        }
        return count;
    }

    private static boolean isDangerous(String text, int at) {
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
