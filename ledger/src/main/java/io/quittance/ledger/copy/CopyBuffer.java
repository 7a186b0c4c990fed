package io.quittance.ledger.copy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Rows in PostgreSQL's binary COPY format, in memory. Each value is written with its length in front; every row must
 * have as many values as {@link #beginRow} said. Not thread-safe.
 */
public final class CopyBuffer {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int NULL = -1;

    /** PostgreSQL counts microseconds from 2000-01-01 on. */
    private static final long EPOCH_2000 = 946_684_800L;

    private static final long MICROS = 1_000_000L;

    private byte[] bytes;
    private int used;
    private int rows;

    /** An empty buffer that grows as it must. */
    public CopyBuffer(int capacity) {
        bytes = new byte[capacity];
        clear();
    }

    /** Forgets all rows. */
    public void clear() {
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        used = SIGNATURE.length;
        rows = 0;
    }

    /** Where the first row begins. */
    public static int begin() {
        return SIGNATURE.length;
    }

    /** How many rows were begun. */
    public int rows() {
        return rows;
    }

    /** How many bytes they are. */
    public int size() {
        return used;
    }

    /** Starts a row of so many values. */
    public void beginRow(int values) {
        reserve(values * (Integer.BYTES + Long.BYTES * 2) + Short.BYTES);
        SHORTS.set(bytes, used, (short) values);
        used += Short.BYTES;
        rows++;
    }

    /** An absent value. */
    public void absent() {
        writeInt(NULL);
    }

    /** A smallint. */
    public void int2(long value) {
        writeInt(Short.BYTES);
        SHORTS.set(bytes, used, (short) value);
        used += Short.BYTES;
    }

    /** An integer. */
    public void int4(long value) {
        writeInt(Integer.BYTES);
        writeInt((int) value);
    }

    /** A timestamp, of a wall clock's epoch seconds. */
    public void timestamp(long seconds) {
        int8((seconds - EPOCH_2000) * MICROS);
    }

    /** A bigint. */
    public void int8(long value) {
        writeInt(Long.BYTES);
        LONGS.set(bytes, used, value);
        used += Long.BYTES;
    }

    /** A uuid. */
    public void uuid(UUID value) {
        writeInt(2 * Long.BYTES);
        LONGS.set(bytes, used, value.getMostSignificantBits());
        LONGS.set(bytes, used + Long.BYTES, value.getLeastSignificantBits());
        used += 2 * Long.BYTES;
    }

    /** Bytes: a uuid, a bytea or UTF-8 text. */
    public void bytes(byte[] source, int start, int length) {
        reserve(length + 512);
        writeInt(length);
        System.arraycopy(source, start, bytes, used, length);
        used += length;
    }

    /** A text. */
    public void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        bytes(utf8, 0, utf8.length);
    }

    /** Ends the stream and returns how many bytes of {@link #array} it has. */
    public int finish() {
        reserve(Short.BYTES);
        SHORTS.set(bytes, used, (short) -1);
        return used + Short.BYTES;
    }

    /** The bytes; see {@link #finish}. */
    public byte[] array() {
        return bytes;
    }

    private void writeInt(int value) {
        INTS.set(bytes, used, value);
        used += Integer.BYTES;
    }

    private void reserve(int more) {
        if (used + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + more));
        }
    }
}
