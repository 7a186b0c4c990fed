package io.quittance.writers.pdf;

import io.quittance.writers.drawing.Canvas;
import io.quittance.writers.drawing.Ink;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sets one thing below the other, on as many pages as it takes. Nothing is cut off: what is too long for a line goes on
 * in the next one, what is too long for a page on the next page.
 */
public final class Flow implements Closeable {
    /** How wide a line is, in points. */
    public static final float WIDTH = Pages.RIGHT - Pages.LEFT;

    private final Typeface face;
    private final Pages pages;
    private Page page;
    private float y = Pages.TOP;

    /** On its first page. */
    public Flow(Typeface face, Edge edge, String section) throws IOException {
        this.face = face;
        this.pages = new Pages(face, edge);
        this.page = pages.add(section);
    }

    /** Begins a section on a new page; it counts its pages from one. */
    public void section(String section) throws IOException {
        page = pages.add(section);
        y = Pages.TOP;
    }

    /** A text of any length. */
    public void text(Style style, String text) throws IOException {
        text(style, text, 0);
    }

    /** A text of any length between the right edge and a left one that lies so many points further in. */
    public void text(Style style, String text, float inset) throws IOException {
        float left = Pages.LEFT + inset;
        float indent = style.indent();
        List<String> lines = Lines.of(face, text, style.size(), Pages.RIGHT - left, indent);
        for (int i = 0; i < lines.size(); i++) {
            need(style.leading() * together(i, lines.size()));
            page.text(left + indent, Pages.RIGHT, y + baseline(style), style, lines.get(i));
            y += style.leading();
            indent = 0;
        }
    }

    /** How many lines from this one on have to stand on one page, so that none of a text stands alone on any. */
    private static int together(int line, int lines) {
        if (lines <= 3) {
            return line == 0 ? lines : 1;
        }
        return line == 0 || line == lines - 2 ? 2 : 1;
    }

    /** A heading, which stays with what follows it. */
    public void heading(String text) throws IOException {
        gap(6);
        need(Style.HEADING.leading() + 3 * Style.BODY.leading());
        text(Style.HEADING, text);
        gap(1);
    }

    /** Texts on a coloured ground with a bar at the left. */
    public void box(Ink ground, Ink bar, Style style, List<String> texts) throws IOException {
        for (String text : texts) {
            for (String line : Lines.of(face, text, style.size(), WIDTH - 24, 0)) {
                need(style.leading());
                page.bar(Pages.LEFT, y, WIDTH, style.leading(), ground);
                page.bar(Pages.LEFT, y, 3, style.leading(), bar);
                page.text(Pages.LEFT + 12, Pages.RIGHT, y + baseline(style), style, line);
                y += style.leading();
            }
        }
        gap(4);
    }

    /** Blank space; none at the head of a page. */
    public void gap(float height) {
        if (y > Pages.TOP) {
            y += height;
        }
    }

    /** Goes on on a new page unless so much is left on this one. */
    public void need(float height) throws IOException {
        if (y + height > Pages.BOTTOM && y > Pages.TOP) {
            page = pages.add(page.section());
            y = Pages.TOP;
        }
    }

    /** A picture as wide as a line; its canvas begins at the picture's upper left corner. */
    public void picture(double height, Consumer<Canvas> picture) throws IOException {
        need((float) height);
        picture.accept(new Shifted(page, Pages.LEFT, y));
        y += (float) height;
    }

    /** A table as wide as a line. */
    public void table(Table table) throws IOException {
        new TableSetter(this, face, table).set();
        gap(4);
    }

    /** The file. */
    public byte[] finish() throws IOException {
        return pages.finish();
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }

    Page page() {
        return page;
    }

    float y() {
        return y;
    }

    void advance(float height) {
        y += height;
    }

    float left() {
        return Pages.BOTTOM - y;
    }

    static float baseline(Style style) {
        return style.leading() / 2 + style.size() * 0.36f;
    }
}
