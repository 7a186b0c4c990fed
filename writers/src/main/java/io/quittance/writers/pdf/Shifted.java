package io.quittance.writers.pdf;

import io.quittance.writers.drawing.Canvas;
import io.quittance.writers.drawing.Ink;

/** A canvas somewhere on another one. */
record Shifted(Canvas canvas, double dx, double dy) implements Canvas {
    @Override
    public void bar(double x, double y, double width, double height, Ink ink) {
        canvas.bar(x + dx, y + dy, width, height, ink);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, double dash, Ink ink) {
        canvas.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, thickness, dash, ink);
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        canvas.dot(x + dx, y + dy, radius, ink);
    }

    @Override
    public void polygon(Ink ink, double... corners) {
        double[] moved = corners.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += i % 2 == 0 ? dx : dy;
        }
        canvas.polygon(ink, moved);
    }

    @Override
    public void text(double x, double y, double size, boolean bold, Ink ink, String text) {
        canvas.text(x + dx, y + dy, size, bold, ink, text);
    }
}
