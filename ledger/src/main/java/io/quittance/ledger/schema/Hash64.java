package io.quittance.ledger.schema;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A 64-bit hash of bytes, for joins. It is stored, so it must never change; it is not secret, and where two texts have
 * the same hash the texts decide.
 */
public final class Hash64 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long MULTIPLIER = 0xD6E8FEB86659FD93L;

    private long state = SEED;

    /** Starts a new hash. */
    public Hash64 reset() {
        state = SEED;
        return this;
    }

    /** Adds bytes; where one text ends and the next begins matters. */
    public Hash64 add(byte[] bytes, int start, int length) {
        int at = start;
        int end = start + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            add((long) LONGS.get(bytes, at));
        }
        long tail = 0;
        for (; at < end; at++) {
            tail = (tail << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        add(tail);
        return add(length);
    }

    /** Adds a number. */
    public Hash64 add(long value) {
        state = mix(state ^ value);
        return this;
    }

    /** The hash of what was added since the last reset. */
    public long value() {
        return mix(state);
    }

    /** Spreads what tells two numbers apart over all their bits. */
    public static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * MULTIPLIER;
        mixed = (mixed ^ (mixed >>> 32)) * MULTIPLIER;
        return mixed ^ (mixed >>> 32);
    }
}
