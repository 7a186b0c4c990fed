package io.quittance.ledger.sieve;

import io.quittance.ledger.schema.KeyFilter;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keys by their first byte, off the heap, in no order within it. Not thread-safe. */
final class KeyList {
    private static final int CHUNK = 512;

    private final Slabs slabs;
    private final List<List<LongBuffer>> buckets = new ArrayList<>();

    KeyList(Slabs slabs) {
        this.slabs = slabs;
        for (int bucket = 0; bucket < KeyFilter.PARTS; bucket++) {
            buckets.add(new ArrayList<>());
        }
    }

    void add(long key) {
        List<LongBuffer> bucket = buckets.get((int) (key >>> 56));
        LongBuffer last = bucket.isEmpty() ? null : bucket.get(bucket.size() - 1);
        if (last == null || !last.hasRemaining()) {
            last = slabs.longs(CHUNK);
            bucket.add(last);
        }
        last.put(key);
    }

    /** Those with the first byte, ascending, each once. */
    long[] sorted(int firstByte) {
        List<LongBuffer> bucket = buckets.get(firstByte);
        long[] keys = new long[bucket.stream().mapToInt(LongBuffer::position).sum()];
        int at = 0;
        for (LongBuffer chunk : bucket) {
            chunk.get(0, keys, at, chunk.position());
            at += chunk.position();
        }
        return ascending(keys);
    }

    /** Sorts keys and leaves each once. */
    static long[] ascending(long[] keys) {
        Arrays.sort(keys);
        int kept = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[kept++] = keys[i];
            }
        }
        return kept == keys.length ? keys : Arrays.copyOf(keys, kept);
    }
}
