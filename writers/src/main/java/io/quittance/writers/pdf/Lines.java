package io.quittance.writers.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines: between ideographs, at blanks and behind the joints of long numbers and paths; no closing
 * mark begins a line and no opening one ends it. A blank to be filled in and an amount are kept whole. What has no place to break is cut where the line is full.
 */
final class Lines {
    private static final String NOT_FIRST = "、，。；：！？）】》」』〉”’…％%)],.;:!?·";
    private static final String NOT_LAST = "（【《「『〈“‘([￥¥";
    private static final String JOINTS = "/\\-_,;.!@?&=|";

    private final Typeface face;
    private final float size;

    private Lines(Typeface face, float size) {
        this.face = face;
        this.size = size;
    }

    /**
     * The lines of a text; line ends in it are kept, and an empty text is one empty line.
     *
     * @param width of a line
     * @param indent of the first line
     */
    static List<String> of(Typeface face, String text, float size, float width, float indent) {
        List<String> lines = new ArrayList<>();
        Lines breaker = new Lines(face, size);
        float left = indent;
        for (String part : text.split("\r\n|\r|\n", -1)) {
            breaker.addTo(lines, face.printable(part), width, left);
            left = 0;
        }
        return lines;
    }

    private void addTo(List<String> lines, String text, float width, float indent) {
        int start = 0;
        float room = width - indent;
        while (true) {
            int end = fit(text, start, room);
            if (end == text.length()) {
                lines.add(text.substring(start));
                return;
            }
            int at = breakBefore(text, start, end);
            lines.add(text.substring(start, at).stripTrailing());
            start = skipBlanks(text, at);
            room = width;
        }
    }

    /** How far the text fits; at least one character. */
    private int fit(String text, int start, float room) {
        int at = start;
        float used = 0;
        while (at < text.length()) {
            int next = at + Character.charCount(text.codePointAt(at));
            used += face.widthOf(text.codePointAt(at), size);
            if (used > room && at > start) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int breakBefore(String text, int start, int end) {
        for (int at = end; at > start; at--) {
            if (mayBreak(text, at)) {
                return at;
            }
        }
        return end;
    }

    private static boolean mayBreak(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (Character.isLowSurrogate(after) || NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        if ((before == '_' && after == '_') || isInNumber(text, at)) {
            return false;
        }
        return before == ' ' || isWide(before) || isWide(after) || JOINTS.indexOf(before) >= 0;
    }

    /** Whether it lies behind the point or a comma of a number. */
    private static boolean isInNumber(String text, int at) {
        char before = text.charAt(at - 1);
        return (before == '.' || before == ',')
                && Character.isDigit(text.charAt(at))
                && at > 1
                && Character.isDigit(text.charAt(at - 2));
    }

    /** Whether a line may break at either side of it. */
    private static boolean isWide(char c) {
        return c >= 0x2e80;
    }

    private static int skipBlanks(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next;
    }
}
