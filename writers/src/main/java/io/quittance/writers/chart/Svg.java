package io.quittance.writers.chart;

/** A drawing while it is made. Lengths are whole pixels of its own, whatever size it is shown at. */
final class Svg {
    private final StringBuilder text = new StringBuilder(2048);

    /**
     * Begins a drawing that stands for itself.
     *
     * @param id unique in the page
     * @param title read aloud first
     * @param description what can be seen, in a sentence
     */
    Svg(String id, int width, int height, String title, String description) {
        text.append("<svg class=\"chart\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\">\n");
        element("title", id + "-t", title);
        element("desc", id + "-d", description);
    }

    private void element(String tag, String id, String content) {
        text.append('<').append(tag).append(" id=\"").append(id).append("\">");
        escape(content);
        text.append("</").append(tag).append(">\n");
    }

    /** A rectangle; the hint is shown where a pointer rests on it. */
    Svg rect(String cssClass, int x, int y, int width, int height, String hint) {
        text.append("<rect");
        attribute("class", cssClass).at("x", x).at("y", y).at("width", width).at("height", height);
        text.append("><title>");
        escape(hint);
        text.append("</title></rect>\n");
        return this;
    }

    /** A rectangle that needs no words. */
    Svg rect(String cssClass, int x, int y, int width, int height) {
        text.append("<rect");
        attribute("class", cssClass).at("x", x).at("y", y).at("width", width).at("height", height);
        text.append("/>\n");
        return this;
    }

    /** A line. */
    Svg line(String cssClass, int x1, int y1, int x2, int y2) {
        text.append("<line");
        attribute("class", cssClass).at("x1", x1).at("y1", y1).at("x2", x2).at("y2", y2);
        text.append("/>\n");
        return this;
    }

    /** Words that begin, are centred or end at a point, as the class says. */
    Svg words(String cssClass, int x, int y, String content) {
        text.append("<text");
        attribute("class", cssClass).at("x", x).at("y", y);
        text.append('>');
        escape(content);
        text.append("</text>\n");
        return this;
    }

    /** The drawing. */
    String finish() {
        return text.append("</svg>\n").toString();
    }

    private Svg attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    private Svg at(String name, int value) {
        return attribute(name, Integer.toString(value));
    }

    private void escape(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                default -> text.append(c);
            }
        }
    }
}
