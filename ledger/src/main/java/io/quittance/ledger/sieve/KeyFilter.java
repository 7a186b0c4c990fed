package io.quittance.ledger.sieve;

import io.quittance.ledger.schema.Hash64;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * A set of keys that now and then takes a new one for known, and never a known one for new: a Bloom filter whose bits of
 * one key lie in one word. Off the heap. Not thread-safe.
 */
final class KeyFilter {
    private static final int BITS_EACH = 16;
    private static final long LEAST = 1 << 16;
    private static final long MOST = 1 << 28;
    private static final int BITS_OF_KEY = 4;
    private static final int PLACE = 6;

    private final LongBuffer words;

    /** For so many keys; with more it is wrong more often. */
    KeyFilter(long keys) {
        long bytes = Math.max(LEAST, Math.min(MOST, keys * BITS_EACH / Byte.SIZE));
        words = ByteBuffer.allocateDirect((int) bytes)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    /** Adds a key; returns whether it may have been there before. */
    boolean add(long key) {
        long mixed = Hash64.mix(key);
        int at = (int) (((mixed >>> Integer.SIZE) * words.capacity()) >>> Integer.SIZE);
        long bits = bits(mixed);
        long before = words.get(at);
        words.put(at, before | bits);
        return (before & bits) == bits;
    }

    /** From the half of the key that does not choose the word. */
    private static long bits(long mixed) {
        long bits = 0;
        for (int bit = 0; bit < BITS_OF_KEY; bit++) {
            bits |= 1L << (mixed >>> (bit * PLACE));
        }
        return bits;
    }
}
