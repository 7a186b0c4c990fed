package io.quittance.writers.chart;

/**
 * A bar in a row of a table, beside the figures it is made of; so it needs no words of its own.
 *
 * @param whole length of the pale bar
 * @param part length of the dark bar before it
 * @param largest what fills the cell
 */
public record InlineBar(long whole, long part, long largest) {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 10;

    /** The drawing. */
    public String svg() {
        Scale scale = new Scale(1, Math.max(1, largest));
        return "<svg class=\"bar\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + rect("whole", scale.pixels(whole, WIDTH))
                + rect("part", scale.pixels(part, WIDTH)) + "</svg>";
    }

    private static String rect(String cssClass, int width) {
        return width == 0 ? "" : "<rect class=\"" + cssClass + "\" width=\"" + width + "\" height=\"" + HEIGHT + "\"/>";
    }
}
