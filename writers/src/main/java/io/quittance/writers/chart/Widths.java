package io.quittance.writers.chart;

/** How wide words are, roughly and on the safe side, since nobody knows the reader's font. */
final class Widths {
    private static final char ELLIPSIS = '…';

    private Widths() {}

    /** In pixels at a font size. */
    static int of(String words, int size) {
        int hundredths = words.codePoints().map(Widths::em).sum();
        return (hundredths * size + 99) / 100;
    }

    /** The words, shortened at the end if they would be wider than allowed. */
    static String fit(String words, int size, int pixels) {
        if (of(words, size) <= pixels) {
            return words;
        }
        int end = words.length();
        while (end > 0 && of(words.substring(0, end) + ELLIPSIS, size) > pixels) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static int em(int codePoint) {
        if (codePoint >= 0x2e80) {
            return 100;
        }
        if (Character.isUpperCase(codePoint)) {
            return 72;
        }
        return codePoint == ' ' || codePoint == '.' || codePoint == ',' ? 30 : 58;
    }
}
