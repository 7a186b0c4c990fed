package io.quittance.ledger.sieve;

import io.quittance.ledger.schema.Hash64;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A set of keys that now and then takes a new one for known, and never a known one for new.
 *
 * <p>A Bloom filter whose bits of one key lie in one word, so that a key is tested and added by one atomic step and of
 * two threads with the same key one is told. Off the heap.
 */
final class KeyFilter {
    private static final VarHandle WORDS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int BITS_EACH = 16;
    private static final long LEAST = 1 << 16;
    private static final long MOST = 1 << 28;
    private static final int PLACE = 6;

    private final ByteBuffer words;
    private final long wordCount;

    /** For so many keys; with more it is wrong more often. */
    KeyFilter(long keys) {
        long bytes = Math.max(LEAST, Math.min(MOST, keys * BITS_EACH / Byte.SIZE));
        wordCount = bytes / Long.BYTES;
        words = ByteBuffer.allocateDirect((int) bytes + Long.BYTES)
                .alignedSlice(Long.BYTES)
                .order(ByteOrder.nativeOrder());
    }

    /** Adds a key; returns whether it may have been there before. */
    boolean add(long key) {
        long mixed = Hash64.mix(key);
        int at = (int) Math.multiplyHigh(mixed >>> 1, wordCount << 1) * Long.BYTES;
        long bits = bits(mixed);
        return ((long) WORDS.getAndBitwiseOr(words, at, bits) & bits) == bits;
    }

    /** Four bits, from parts of the key that do not choose the word. */
    private static long bits(long mixed) {
        long bits = 0;
        for (int part = 0; part < 4; part++) {
            bits |= 1L << (mixed >>> (part * PLACE));
        }
        return bits;
    }
}
