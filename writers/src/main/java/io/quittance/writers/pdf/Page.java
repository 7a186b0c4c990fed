package io.quittance.writers.pdf;

import io.quittance.writers.drawing.Canvas;
import io.quittance.writers.drawing.Ink;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** One A4 page as a canvas. Bold is the same face with a thin outline. */
final class Page implements Canvas {
    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    private static final float OUTLINE = 0.035f;
    private static final double ROUND = 0.5523;

    private final PDPageContentStream content;
    private final PDFont font;
    private final Typeface face;
    private final String section;
    private @Nullable Ink fill;
    private @Nullable Ink stroke;
    private boolean bold;

    Page(PDPageContentStream content, PDFont font, Typeface face, String section) {
        this.content = content;
        this.font = font;
        this.face = face;
        this.section = section;
    }

    /** The part of the document it belongs to. */
    String section() {
        return section;
    }

    /** A text between two edges. */
    void text(float left, float right, float baseline, Style style, String text) {
        String printed = face.printable(text);
        float free = right - left - face.widthOf(printed, style.size());
        float start = switch (style.align()) {
            case LEFT -> left;
            case CENTRE -> left + free / 2;
            case RIGHT -> left + free;
        };
        text(start, baseline, style.size(), style.bold(), style.ink(), printed);
    }

    @Override
    public void text(double x, double y, double size, boolean strong, Ink ink, String text) {
        String printed = face.printable(text);
        if (printed.isEmpty()) {
            return;
        }
        draw(() -> {
            fill(ink);
            content.beginText();
            outline(strong, size, ink);
            content.setFont(font, (float) size);
            content.newLineAtOffset((float) x, up(y));
            content.showText(printed);
            content.endText();
        });
    }

    @Override
    public void bar(double x, double y, double width, double height, Ink ink) {
        draw(() -> {
            fill(ink);
            content.addRect((float) x, up(y + height), (float) width, (float) height);
            content.fill();
        });
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, double dash, Ink ink) {
        draw(() -> {
            stroke(ink);
            content.setLineWidth((float) thickness);
            content.setLineDashPattern(dash > 0 ? new float[] {(float) dash} : new float[0], 0);
            content.moveTo((float) x1, up(y1));
            content.lineTo((float) x2, up(y2));
            content.stroke();
        });
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        double c = radius * ROUND;
        draw(() -> {
            fill(ink);
            content.moveTo((float) (x + radius), up(y));
            curve(x + radius, y - c, x + c, y - radius, x, y - radius);
            curve(x - c, y - radius, x - radius, y - c, x - radius, y);
            curve(x - radius, y + c, x - c, y + radius, x, y + radius);
            curve(x + c, y + radius, x + radius, y + c, x + radius, y);
            content.fill();
        });
    }

    @Override
    public void polygon(Ink ink, double... corners) {
        draw(() -> {
            fill(ink);
            content.moveTo((float) corners[0], up(corners[1]));
            for (int i = 2; i < corners.length; i += 2) {
                content.lineTo((float) corners[i], up(corners[i + 1]));
            }
            content.closePath();
            content.fill();
        });
    }

    void close() throws IOException {
        content.close();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        content.curveTo((float) x1, up(y1), (float) x2, up(y2), (float) x3, up(y3));
    }

    private void outline(boolean strong, double size, Ink ink) throws IOException {
        if (strong) {
            stroke(ink);
            content.setLineDashPattern(new float[0], 0);
            content.setLineWidth((float) (size * OUTLINE));
        }
        if (strong != bold) {
            content.setRenderingMode(strong ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            bold = strong;
        }
    }

    private void fill(Ink ink) throws IOException {
        if (fill != ink) {
            content.setNonStrokingColor(part(ink, 16), part(ink, 8), part(ink, 0));
            fill = ink;
        }
    }

    private void stroke(Ink ink) throws IOException {
        if (stroke != ink) {
            content.setStrokingColor(part(ink, 16), part(ink, 8), part(ink, 0));
            stroke = ink;
        }
    }

    private static float part(Ink ink, int shift) {
        return (ink.rgb() >> shift & 0xff) / 255f;
    }

    /** From the upper edge to the lower one, as PDF counts. */
    private static float up(double y) {
        return HEIGHT - (float) y;
    }

    private interface Drawing {
        void run() throws IOException;
    }

    /** The content is in memory: a failure is a defect. */
    private static void draw(Drawing drawing) {
        try {
            drawing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
