package io.quittance.ledger.pack;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import java.util.Arrays;

/**
 * The form of rows in a pack: a row's line and numbers as what they differ from the row before, texts of nothing but
 * digits as two in a byte, accounts as their tokens; absent fields take no room. Stored, so it must never change.
 *
 * <p>Each row begins with its line and a bit for each field that is present. Whole numbers are written seven bits a byte,
 * lowest first, the sign in the lowest bit of all. A text's length is doubled, and one more where it is packed digits.
 */
final class PackedRow {
    /** Bytes of an account's token. */
    static final int TOKEN = 16;

    /** What a number takes at most. */
    private static final int LONGEST_NUMBER = 10;

    private static final int DIGITS_A_BYTE = 2;
    private static final int SEVEN = 7;

    private final RecordKind kind;
    private final Field[] fields;
    private final long[] before;
    /** Of the texts of the row that was read last, as they are written. */
    private final int[] starts;

    private final int[] lengths;
    private int present;
    private int line;
    private byte[] bytes = new byte[1 << 14];
    private int at;

    PackedRow(RecordKind kind) {
        this.kind = kind;
        this.fields = kind.fields().toArray(Field[]::new);
        this.before = new long[fields.length];
        this.starts = new int[fields.length];
        this.lengths = new int[fields.length];
    }

    /** The next row is the first of an empty pack. */
    void begin(int firstLine) {
        begin(bytes, 0, firstLine);
    }

    /** The next row is the first of a pack that is read. */
    void begin(byte[] pack, int from, int firstLine) {
        bytes = pack;
        at = from;
        line = firstLine;
        Arrays.fill(before, 0);
    }

    /** The pack's bytes, which may move while rows are written. */
    byte[] bytes() {
        return bytes;
    }

    /** Behind the last row. */
    int end() {
        return at;
    }

    /**
     * Writes a row behind the last.
     *
     * @param token of its account, if it has one
     */
    void write(FactRow row, byte[] token) {
        int fieldsPresent = 0;
        for (Field field : fields) {
            fieldsPresent |= row.has(field.slot()) ? 1 << field.slot() : 0;
        }
        reserve((fields.length + 2) * LONGEST_NUMBER);
        number(row.line() - line);
        line = row.line();
        number(fieldsPresent);
        for (Field field : fields) {
            if (row.has(field.slot())) {
                write(row, field, token);
            }
        }
    }

    private void write(FactRow row, Field field, byte[] token) {
        int slot = field.slot();
        switch (field.type()) {
            case TEXT -> text(row.bytes(), row.start(slot), row.length(slot));
            case ACCOUNT -> raw(token, 0, TOKEN);
            case MONEY, TIME, MONTH, NUMBER, CODE -> {
                number(row.number(slot) - before[slot]);
                before[slot] = row.number(slot);
            }
        }
    }

    private void text(byte[] utf8, int start, int length) {
        boolean digits = true;
        for (int i = start; i < start + length && digits; i++) {
            digits = utf8[i] >= '0' && utf8[i] <= '9';
        }
        number(((long) length << 1) | (digits ? 1 : 0));
        if (digits) {
            digits(utf8, start, length);
        } else {
            raw(utf8, start, length);
        }
    }

    /** An odd one out comes last, in the upper half of its byte. */
    private void digits(byte[] utf8, int start, int length) {
        reserve(length);
        for (int i = 0; i < length; i += DIGITS_A_BYTE) {
            int upper = utf8[start + i] - '0';
            int lower = i + 1 < length ? utf8[start + i + 1] - '0' : 0;
            bytes[at++] = (byte) ((upper << 4) | lower);
        }
    }

    private void raw(byte[] source, int start, int length) {
        reserve(length);
        System.arraycopy(source, start, bytes, at, length);
        at += length;
    }

    private void number(long value) {
        long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
        while (rest >>> SEVEN != 0) {
            bytes[at++] = (byte) (rest | (1 << SEVEN));
            rest >>>= SEVEN;
        }
        bytes[at++] = (byte) rest;
    }

    /** Room for what comes, and always for some numbers more. */
    private void reserve(int length) {
        int wanted = at + length + (fields.length + 2) * LONGEST_NUMBER;
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(wanted, 2 * bytes.length));
        }
    }

    /** Reads the next row, but for its texts, which {@link #texts} brings. An account's slot holds its token. */
    void read(FactRow row) {
        line += (int) number();
        row.begin(kind, line);
        present = (int) number();
        for (Field field : fields) {
            if (has(field.slot())) {
                read(row, field);
            }
        }
    }

    private boolean has(int slot) {
        return ((present >> slot) & 1) != 0;
    }

    private void read(FactRow row, Field field) {
        int slot = field.slot();
        switch (field.type()) {
            case TEXT -> {
                lengths[slot] = (int) number();
                starts[slot] = at;
                int length = lengths[slot] >> 1;
                at += isDigits(slot) ? (length + 1) / DIGITS_A_BYTE : length;
            }
            case ACCOUNT -> {
                row.bytes(slot, bytes, at, TOKEN);
                at += TOKEN;
            }
            case MONEY, TIME, MONTH, NUMBER, CODE -> {
                before[slot] += number();
                row.number(slot, before[slot]);
            }
        }
    }

    private boolean isDigits(int slot) {
        return (lengths[slot] & 1) != 0;
    }

    /**
     * Brings texts of the row that was read last.
     *
     * @param slots a bit for each that is wanted; those that are absent or there already are passed over
     */
    void texts(FactRow row, int slots) {
        for (Field field : fields) {
            int slot = field.slot();
            if ((((slots & present) >> slot) & 1) != 0 && !row.has(slot)) {
                if (isDigits(slot)) {
                    digits(row, slot);
                } else {
                    row.bytes(slot, bytes, starts[slot], lengths[slot] >> 1);
                }
            }
        }
    }

    private void digits(FactRow row, int slot) {
        byte[] text = row.bytesFor(slot, lengths[slot] >> 1);
        int from = starts[slot];
        int to = row.start(slot);
        int end = to + row.length(slot);
        while (to < end) {
            int pair = bytes[from++];
            text[to++] = (byte) ('0' + ((pair >> 4) & 0xF));
            if (to < end) {
                text[to++] = (byte) ('0' + (pair & 0xF));
            }
        }
    }

    private long number() {
        long rest = 0;
        int shift = 0;
        int next = bytes[at++];
        while (next < 0) {
            rest |= (long) (next & 0x7F) << shift;
            shift += SEVEN;
            next = bytes[at++];
        }
        rest |= (long) next << shift;
        return (rest >>> 1) ^ -(rest & 1);
    }
}
