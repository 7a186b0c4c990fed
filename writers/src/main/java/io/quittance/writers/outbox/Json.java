package io.quittance.writers.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes JSON in the order it is told, two blanks a level; enough for a manifest. */
public final class Json {
    private final StringBuilder text = new StringBuilder();
    private final Deque<Character> ends = new ArrayDeque<>();
    private boolean first = true;

    /** Begins the whole. */
    public Json object() {
        return begin('{', '}');
    }

    /** Begins an object. */
    public Json object(String key) {
        return key(key).begin('{', '}');
    }

    /** Begins an array of objects. */
    public Json array(String key) {
        return key(key).begin('[', ']');
    }

    /** An object as the next element of an array. */
    public Json element() {
        separate();
        return begin('{', '}');
    }

    /** Ends what was begun last. */
    public Json end() {
        char end = ends.pop();
        if (!first) {
            newLine();
        }
        text.append(end);
        first = false;
        return this;
    }

    /** A text, or null. */
    public Json put(String key, @Nullable String value) {
        key(key);
        return value == null ? raw("null") : string(value);
    }

    /** A whole number. */
    public Json put(String key, long value) {
        return key(key).raw(Long.toString(value));
    }

    /** True or false. */
    public Json put(String key, boolean value) {
        return key(key).raw(Boolean.toString(value));
    }

    /** The text. */
    public String finish() {
        return text.append('\n').toString();
    }

    private Json begin(char begin, char end) {
        text.append(begin);
        ends.push(end);
        first = true;
        return this;
    }

    private Json key(String key) {
        separate();
        string(key);
        text.append(": ");
        return this;
    }

    private Json raw(String value) {
        text.append(value);
        return this;
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
        newLine();
    }

    private void newLine() {
        text.append('\n').append("  ".repeat(ends.size()));
    }

    private Json string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        text.append('"');
        return this;
    }

    private void escape(char c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c < 0x20) {
            text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            text.append(c);
        }
    }
}
