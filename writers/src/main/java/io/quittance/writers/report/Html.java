package io.quittance.writers.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes a page tag by tag; whatever is not a tag is escaped. */
final class Html {
    private final StringBuilder text = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens a tag; the class may be empty. Attributes are names, each followed by its value. */
    Html open(String tag, String cssClass, String... attributes) {
        text.append('<').append(tag);
        if (!cssClass.isEmpty()) {
            attribute("class", cssClass);
        }
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        text.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the tag that was opened last. */
    Html close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** A tag with a text in it. */
    Html put(String tag, String cssClass, String content) {
        return open(tag, cssClass).say(content).close();
    }

    /** A text. */
    Html say(String content) {
        text.append(escaped(content));
        return this;
    }

    /** Text of the house that goes in as it is: the document's frame, the style sheet, drawings. */
    Html verbatim(String content) {
        text.append(content);
        return this;
    }

    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return text.toString();
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    static String escaped(String content) {
        StringBuilder escaped = new StringBuilder(content.length() + 16);
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
