package io.quittance.writers.pdf;

import io.quittance.writers.drawing.Ink;

/**
 * How a text is set.
 *
 * @param size in points
 * @param leading from one baseline to the next, in points
 * @param indent of the first line, in points
 */
public record Style(float size, float leading, float indent, boolean bold, Align align, Ink ink) {
    /** The title of a letter. */
    public static final Style TITLE = new Style(17, 26, 0, true, Align.CENTRE, Ink.BLACK);
    /** A heading. */
    public static final Style HEADING = new Style(11.5f, 19, 0, true, Align.LEFT, Ink.BLACK);
    /** A paragraph, its first line two characters in. */
    public static final Style BODY = new Style(10.5f, 17, 21, false, Align.LEFT, Ink.BLACK);
    /** A paragraph without that. */
    public static final Style PLAIN = new Style(10.5f, 17, 0, false, Align.LEFT, Ink.BLACK);
    /** A remark. */
    public static final Style NOTE = new Style(8.5f, 13, 0, false, Align.LEFT, Ink.GREY);
    /** A cell of a table. */
    public static final Style CELL = new Style(8.5f, 12, 0, false, Align.LEFT, Ink.BLACK);
    /** What stands at the edge of every page. */
    static final Style EDGE = new Style(8, 12, 0, false, Align.LEFT, Ink.GREY);

    /** Where a line stands between its edges. */
    public enum Align {
        /** At the left. */
        LEFT,
        /** In the middle. */
        CENTRE,
        /** At the right, as money is. */
        RIGHT
    }

    /** The same, bold. */
    public Style strong() {
        return new Style(size, leading, indent, true, align, ink);
    }

    /** The same elsewhere between its edges. */
    public Style aligned(Align other) {
        return new Style(size, leading, indent, bold, other, ink);
    }

    /** The same in another colour. */
    public Style in(Ink other) {
        return new Style(size, leading, indent, bold, align, other);
    }
}
