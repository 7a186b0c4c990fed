package io.quittance.domain.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One accepted row on the bulk path: a reusable holder without an object per cell.
 *
 * <p>Texts are UTF-8 bytes in one shared buffer, everything else is a {@code long} (see {@link FieldType} for units).
 * A slot is absent until it is set. Not thread-safe; valid until the next {@link #begin}.
 */
public final class FactRow {
    private static final int MAX_FIELDS = 24;

    /** Of one UTF-16 character in UTF-8; a pair of surrogates has four. */
    private static final int MAX_BYTES = 3;

    private RecordKind kind = RecordKind.CHARGE;
    private int line;
    private byte[] buffer = new byte[512];
    private int used;
    private long present;
    private final int[] starts = new int[MAX_FIELDS];
    private final int[] lengths = new int[MAX_FIELDS];
    private final long[] numbers = new long[MAX_FIELDS];

    /** Empties the holder for a row of the kind that began on the line. */
    public void begin(RecordKind newKind, int newLine) {
        kind = newKind;
        line = newLine;
        used = 0;
        present = 0;
    }

    /** The kind of the row. */
    public RecordKind kind() {
        return kind;
    }

    /** The line on which the row began, from 1. */
    public int line() {
        return line;
    }

    /** Whether the slot has a value. */
    public boolean has(int slot) {
        return (present & (1L << slot)) != 0;
    }

    /** Sets a number. */
    public void number(int slot, long value) {
        numbers[slot] = value;
        present |= 1L << slot;
    }

    /** The number in the slot; meaningless where absent. */
    public long number(int slot) {
        return numbers[slot];
    }

    /** The ordinal of a code, that of its default where it is absent; -1 where it has none. */
    public int code(Field field) {
        return has(field.slot()) ? (int) numbers[field.slot()] : field.byDefault();
    }

    /** Makes the slot absent again. */
    public void clear(int slot) {
        present &= ~(1L << slot);
    }

    /** Sets a text from UTF-16 characters; an empty text is absent. */
    public void text(int slot, char[] chars, int start, int length) {
        if (length == 0) {
            return;
        }
        reserve(length * MAX_BYTES);
        int from = start;
        int end = start + length;
        int to = used;
        while (from < end && chars[from] < 0x80) {
            buffer[to++] = (byte) chars[from++];
        }
        while (from < end && !Character.isSurrogate(chars[from])) {
            to = encode(chars[from++], buffer, to);
        }
        if (from < end) {
            text(slot, new String(chars, start, length));
        } else {
            put(slot, to - used);
        }
    }

    /** Takes what is behind the last text. */
    private void put(int slot, int length) {
        starts[slot] = used;
        lengths[slot] = length;
        used += length;
        present |= 1L << slot;
    }

    /** Writes a character that is no surrogate; returns the place behind it. */
    private static int encode(char c, byte[] to, int at) {
        if (c < 0x80) {
            to[at] = (byte) c;
            return at + 1;
        }
        if (c < 0x800) {
            to[at] = (byte) (0xC0 | (c >> 6));
            to[at + 1] = (byte) (0x80 | (c & 0x3F));
            return at + 2;
        }
        to[at] = (byte) (0xE0 | (c >> 12));
        to[at + 1] = (byte) (0x80 | ((c >> 6) & 0x3F));
        to[at + 2] = (byte) (0x80 | (c & 0x3F));
        return at + 3;
    }

    /** Sets a text; an empty text is absent. */
    public void text(int slot, String value) {
        if (value.isEmpty()) {
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        put(slot, bytes.length);
    }

    /** Sets bytes: an UTF-8 text, or an account's token. */
    public void bytes(int slot, byte[] source, int start, int length) {
        System.arraycopy(source, start, bytesFor(slot, length), starts[slot], length);
    }

    /** Makes room for a slot's bytes, to be written from its {@link #start} on; returns {@link #bytes}. */
    public byte[] bytesFor(int slot, int length) {
        reserve(length);
        put(slot, length);
        return buffer;
    }

    /** The buffer that texts lie in; changes when the row grows, so fetch it after the last text was set. */
    public byte[] bytes() {
        return buffer;
    }

    /** Where the slot's text begins in {@link #bytes}. */
    public int start(int slot) {
        return starts[slot];
    }

    /** How many bytes the slot's text has. */
    public int length(int slot) {
        return lengths[slot];
    }

    /** The slot's text as a string: for the few rows that need one. */
    public String text(int slot) {
        return new String(buffer, starts[slot], lengths[slot], StandardCharsets.UTF_8);
    }

    private void reserve(int more) {
        if (used + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, used + more));
        }
    }
}
