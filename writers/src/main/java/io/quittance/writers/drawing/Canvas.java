package io.quittance.writers.drawing;

/**
 * What a picture is drawn on. Lengths are points (1/72 inch), the origin is the upper left corner, y grows downwards.
 */
public interface Canvas {
    /** A filled rectangle. */
    void bar(double x, double y, double width, double height, Ink ink);

    /** A straight line; dashes of so many points, none where 0. */
    void line(double x1, double y1, double x2, double y2, double thickness, double dash, Ink ink);

    /** A filled dot. */
    void dot(double x, double y, double radius, Ink ink);

    /** A filled polygon: x and y in turn. */
    void polygon(Ink ink, double... corners);

    /** A text whose baseline starts at the point. */
    void text(double x, double y, double size, boolean bold, Ink ink, String text);

    /** How wide a text is about: 1 em an ideograph, less any other. The same wherever it is drawn. */
    static double widthOf(String text, double size) {
        double ems =
                text.codePoints().mapToDouble(code -> code < 0x2e80 ? 0.56 : 1).sum();
        return ems * size;
    }
}
