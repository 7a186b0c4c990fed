package io.quittance.ledger.pack;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.secret.AccountTokens;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The form of rows in a pack: numbers as what they differ from those of its first row, texts of nothing but digits as two
 * in a byte, accounts as their tokens; absent fields take no room. Stored, so it must never change. Not thread-safe.
 *
 * <p>Each row begins with how many bytes follow in two bytes, so that nobody has to read more of it than is wanted; with
 * how many lines it stands behind the one before; and with a bit for each field that is present, whose values come in the
 * order of the layout. Whole numbers are written seven bits a byte, lowest first, the sign in the lowest bit of all. A
 * text's length is doubled, and one more where it is packed digits.
 */
final class PackedRow {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final int TOKEN = AccountTokens.BLOCK;
    private static final int DIGITS_A_BYTE = 2;
    private static final int SEVEN = 7;

    /** What a number takes at most. */
    private static final int LONGEST_NUMBER = 10;

    /** The length of a row that is longer; it has a pack of its own. */
    private static final int LONG_ROW = 0xFFFF;

    private final RecordKind kind;
    private final Field[] fields;
    private final long[] first;
    private byte[] bytes = new byte[1 << 14];
    private int at;
    private int line;
    private int firstAt;
    /** Of the row that was written or read last. */
    private boolean isFirst;

    private int present;
    private int valuesAt;

    PackedRow(RecordKind kind) {
        this.kind = kind;
        this.fields = kind.fields().toArray(Field[]::new);
        this.first = new long[fields.length];
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
        firstAt = from;
        Arrays.fill(first, 0);
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
        int start = at;
        isFirst = at == firstAt;
        reserve(0);
        at += Short.BYTES;
        number(row.line() - line);
        line = row.line();
        int there = 0;
        for (Field field : fields) {
            there |= row.has(field.slot()) ? 1 << field.slot() : 0;
        }
        number(there);
        for (Field field : fields) {
            if (row.has(field.slot())) {
                write(row, field, token);
            }
        }
        SHORTS.set(bytes, start, (short) Math.min(LONG_ROW, at - start - Short.BYTES));
    }

    private void write(FactRow row, Field field, byte[] token) {
        int slot = field.slot();
        switch (field.type()) {
            case TEXT -> text(row.bytes(), row.start(slot), row.length(slot));
            case ACCOUNT -> raw(token, 0, TOKEN);
            case MONEY, TIME, MONTH, NUMBER, CODE -> {
                number(row.number(slot) - first[slot]);
                if (isFirst) {
                    first[slot] = row.number(slot);
                }
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

    /**
     * Reads of the next row what is wanted. An account's slot holds its token.
     *
     * @param slots a bit for each
     */
    void read(FactRow row, int slots) {
        isFirst = at == firstAt;
        int length = (short) SHORTS.get(bytes, at) & LONG_ROW;
        int next = at + Short.BYTES + length;
        at += Short.BYTES;
        line += (int) number();
        present = (int) number();
        valuesAt = at;
        values(row, isFirst ? present : slots);
        if (length < LONG_ROW) {
            at = next; // else all was read, for the row has a pack of its own
        }
    }

    /** Reads the last row once more, and all of it. */
    void readWhole(FactRow row) {
        int next = at;
        at = valuesAt;
        values(row, present);
        at = next;
    }

    private void values(FactRow row, int slots) {
        row.begin(kind, line);
        int left = slots & present;
        for (int slot = 0; left != 0; slot++) {
            int bit = 1 << slot;
            if ((present & bit) != 0) {
                if ((left & bit) != 0) {
                    value(row, fields[slot]);
                } else {
                    pass(fields[slot]);
                }
                left &= ~bit;
            }
        }
    }

    private void value(FactRow row, Field field) {
        int slot = field.slot();
        switch (field.type()) {
            case TEXT -> {
                int length = (int) number();
                if ((length & 1) == 0) {
                    raw(row, slot, length >> 1);
                } else {
                    digits(row, slot, length >> 1);
                }
            }
            case ACCOUNT -> raw(row, slot, TOKEN);
            case MONEY, TIME, MONTH, NUMBER, CODE -> {
                row.number(slot, number() + (isFirst ? 0 : first[slot]));
                if (isFirst) {
                    first[slot] = row.number(slot);
                }
            }
        }
    }

    private void pass(Field field) {
        switch (field.type()) {
            case TEXT -> {
                int length = (int) number();
                at += (length & 1) == 0 ? length >> 1 : ((length >> 1) + 1) / DIGITS_A_BYTE;
            }
            case ACCOUNT -> at += TOKEN;
            case MONEY, TIME, MONTH, NUMBER, CODE -> {
                while (bytes[at++] < 0) {
                    // more of it follows
                }
            }
        }
    }

    private void raw(FactRow row, int slot, int length) {
        row.bytes(slot, bytes, at, length);
        at += length;
    }

    private void digits(FactRow row, int slot, int length) {
        byte[] text = row.bytesFor(slot, length);
        int to = row.start(slot);
        int end = to + length;
        while (to < end) {
            int pair = bytes[at++];
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
