package io.quittance.ledger.schema;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongConsumer;

/**
 * A set of keys that now and then takes a new one for known, and never a known one for new: a Bloom filter whose bits of
 * one key lie in one block of 32 bytes. Keys with the same first byte lie in the same of its 256 parts, so that two
 * filters, or a filter and sorted keys, can be gone through part by part. Off the heap. Not thread-safe.
 */
public final class KeyFilter {
    /** How many parts it has. */
    public static final int PARTS = 256;

    private static final int BITS_EACH = 24;
    private static final int BLOCK = 32;
    private static final int WORDS = BLOCK / Long.BYTES;
    private static final int MOST_BLOCKS = (1 << 28) / BLOCK / PARTS;

    /** Of the processor's cache: a block that began elsewhere could lie in two. */
    private static final int LINE = 64;

    private static final int BITS_OF_WORD = 6;
    private static final int SALTED = Integer.SIZE - BITS_OF_WORD;
    private static final int[] SALT = {
        0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31
    };

    private final ByteBuffer bytes;
    private final int blocks;

    private KeyFilter(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.blocks = bytes.capacity() / BLOCK / PARTS;
    }

    /** For so many keys; with more it is wrong more often. */
    public static KeyFilter of(long keys) {
        long wanted = keys * BITS_EACH / Byte.SIZE / BLOCK / PARTS + 1;
        int size = (int) Math.min(MOST_BLOCKS, wanted) * BLOCK * PARTS;
        ByteBuffer aligned = ByteBuffer.allocateDirect(size + LINE).alignedSlice(LINE);
        return new KeyFilter(aligned.limit(size).slice());
    }

    /**
     * Adds some of many keys. A filter is seldom in the processor's cache: by the first word of each key's block many
     * blocks are fetched side by side.
     *
     * @param known takes those that may have been there before
     */
    public void add(long[] keys, int from, int to, LongConsumer known) {
        for (int first = from; first < to; first += Integer.SIZE) {
            int behind = Math.min(first + Integer.SIZE, to);
            int old = addFirstWords(keys, first, behind);
            for (int i = first; i < behind; i++) {
                if (addOtherWords(keys[i]) && (old >>> (i - first) & 1) != 0) {
                    known.accept(keys[i]);
                }
            }
        }
    }

    /** Returns a bit for each whose bits had been set. */
    private int addFirstWords(long[] keys, int from, int to) {
        int old = 0;
        for (int i = from; i < to; i++) {
            old |= (set(at(keys[i]), bits(keys[i], 0)) ? 1 : 0) << (i - from);
        }
        return old;
    }

    private boolean addOtherWords(long key) {
        int at = at(key);
        boolean known = true;
        for (int word = 1; word < WORDS; word++) {
            known &= set(at + word * Long.BYTES, bits(key, word));
        }
        return known;
    }

    /** Sets bits of a word; returns whether they had been set. */
    private boolean set(int at, long bits) {
        long before = bytes.getLong(at);
        bytes.putLong(at, before | bits);
        return (before & bits) == bits;
    }

    /** Adds a key; returns whether it may have been there before. */
    public boolean add(long key) {
        boolean first = set(at(key), bits(key, 0));
        return addOtherWords(key) && first;
    }

    /** Whether it may have a key; may be asked by several threads once all keys are added. */
    public boolean mayHave(long key) {
        int at = at(key);
        for (int word = 0; word < WORDS; word++) {
            long bits = bits(key, word);
            if ((bytes.getLong(at + word * Long.BYTES) & bits) != bits) {
                return false;
            }
        }
        return true;
    }

    private int at(long key) {
        return ((int) (key >>> 56) * blocks + block(key, blocks)) * BLOCK;
    }

    /** A copy of one part. */
    public byte[] part(int part) {
        byte[] copy = new byte[blocks * BLOCK];
        bytes.get(part * copy.length, copy);
        return copy;
    }

    /** A part as {@link #mayHave} reads it. */
    public static long[] words(byte[] part) {
        long[] words = new long[part.length / Long.BYTES];
        ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        return words;
    }

    /** Whether a part of a filter may have a key whose first byte is the part's. */
    public static boolean mayHave(long[] part, long key) {
        int at = block(key, part.length / WORDS) * WORDS;
        for (int word = 0; word < WORDS; word++) {
            long bits = bits(key, word);
            if ((part[at + word] & bits) != bits) {
                return false;
            }
        }
        return true;
    }

    /** From the four bytes behind the first, so that ascending keys have ascending blocks. */
    private static int block(long key, int count) {
        return (int) (((key >>> 24 & 0xFFFFFFFFL) * count) >>> Integer.SIZE);
    }

    /** Two bits of each word, from the last four bytes. */
    private static long bits(long key, int word) {
        int low = (int) key;
        int one = (low * SALT[2 * word]) >>> SALTED;
        int two = (low * SALT[2 * word + 1]) >>> SALTED;
        return (1L << one) | (1L << two);
    }
}
