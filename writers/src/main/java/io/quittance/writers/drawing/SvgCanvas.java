package io.quittance.writers.drawing;

import java.util.Locale;

/** A picture as a self-contained SVG file. The same calls give the same text. */
public final class SvgCanvas implements Canvas {
    private static final String FONTS = "'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";
    private static final int SCALE = 2;

    private final StringBuilder shapes = new StringBuilder(4096);
    private final double width;
    private final double height;
    private final String title;

    /** An empty picture on white. */
    public SvgCanvas(double width, double height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    /** The whole file. */
    public String finish() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width) + " " + number(height)
                + "\" width=\"" + number(width * SCALE) + "\" height=\"" + number(height * SCALE)
                + "\" role=\"img\" font-family=\"" + FONTS + "\">\n<title>" + escaped(title)
                + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + shapes + "</svg>\n";
    }

    @Override
    public void bar(double x, double y, double width, double height, Ink ink) {
        shapes.append("<rect");
        put("x", x);
        put("y", y);
        put("width", width);
        put("height", height);
        end("fill", ink);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, double dash, Ink ink) {
        shapes.append("<line");
        put("x1", x1);
        put("y1", y1);
        put("x2", x2);
        put("y2", y2);
        put("stroke-width", thickness);
        if (dash > 0) {
            put("stroke-dasharray", dash);
        }
        end("stroke", ink);
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        shapes.append("<circle");
        put("cx", x);
        put("cy", y);
        put("r", radius);
        end("fill", ink);
    }

    @Override
    public void polygon(Ink ink, double... corners) {
        shapes.append("<polygon points=\"");
        for (int i = 0; i < corners.length; i++) {
            shapes.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(number(corners[i]));
        }
        shapes.append('"');
        end("fill", ink);
    }

    @Override
    public void text(double x, double y, double size, boolean bold, Ink ink, String text) {
        shapes.append("<text");
        put("x", x);
        put("y", y);
        put("font-size", size);
        shapes.append(bold ? " font-weight=\"700\"" : "")
                .append(" fill=\"")
                .append(colour(ink))
                .append("\">")
                .append(escaped(text))
                .append("</text>\n");
    }

    private void put(String name, double value) {
        shapes.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private void end(String name, Ink ink) {
        shapes.append(' ').append(name).append("=\"").append(colour(ink)).append("\"/>\n");
    }

    private static String colour(Ink ink) {
        return String.format(Locale.ROOT, "#%06x", ink.rgb());
    }

    /** With one decimal at most. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return sign + whole + (rest == 0 ? "" : "." + rest);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(code -> {
            switch (code) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> {
                    if (isXml(code)) {
                        safe.appendCodePoint(code);
                    } else {
                        safe.append(String.format(Locale.ROOT, "〔U+%04X〕", code));
                    }
                }
            }
        });
        return safe.toString();
    }

    /** Whether XML 1.0 can hold the character. */
    private static boolean isXml(int code) {
        return code >= 0x20 && (code < 0xd800 || code > 0xdfff) && code != 0xfffe && code != 0xffff;
    }
}
