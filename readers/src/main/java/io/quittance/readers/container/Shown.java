package io.quittance.readers.container;

/** Foreign text as any database and any screen can keep it. */
public final class Shown {
    private static final char PICTURES = '\u2400';
    private static final char DELETE = 0x7f;
    private static final char NO_BREAK_SPACE = 0xa0;
    private static final char DELETE_PICTURE = '\u2421';
    private static final char REPLACEMENT = '\ufffd';

    private Shown() {}

    /** NUL made visible, and halves of characters replaced. */
    public static String text(String text) {
        return shown(text, false);
    }

    /** The beginning of a text, of whole characters. */
    public static String text(String text, int most) {
        if (text.length() <= most) {
            return text(text);
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text(text.substring(0, end)) + "…";
    }

    /** A name on one line: every control character made visible. */
    public static String name(String name, int most) {
        return shown(text(name, most), true);
    }

    private static String shown(String text, boolean everyControl) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(shown(c, everyControl)));
        return shown.toString();
    }

    private static int shown(int c, boolean everyControl) {
        if (c == 0 || (everyControl && c < ' ')) {
            return PICTURES + c;
        }
        if (everyControl && c == DELETE) {
            return DELETE_PICTURE;
        }
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean highControl = everyControl && c > DELETE && c < NO_BREAK_SPACE;
        return half || highControl ? REPLACEMENT : c;
    }
}
