package io.quittance.ledger.sieve;

import io.quittance.ledger.schema.KeyFilter;

/**
 * The keys of one meaning: which of them tonight may have twice, and which are to be asked of earlier nights.
 *
 * <p>They are gathered by the filter's parts. A filter is larger than the processor's caches and one of its parts is
 * not, so some hundred keys of one part are added in the time that a few of all parts would take.
 */
final class SpaceKeys {
    private static final int EACH = 512;

    private final Space space;
    private final KeyFilter filter;
    private final Slabs slabs;
    private final KeyList asked;
    private final Doubts doubts;
    private final long[] waiting = new long[KeyFilter.PARTS * EACH];
    private final int[] count = new int[KeyFilter.PARTS];

    /**
     * In front of a filter.
     *
     * @param slabs where the keys that are asked for are kept, as long as there is room
     * @param most how many doubts are kept
     */
    SpaceKeys(Space space, KeyFilter filter, Slabs slabs, int most) {
        this.space = space;
        this.filter = filter;
        this.slabs = slabs;
        this.asked = new KeyList(slabs);
        this.doubts = new Doubts(most);
    }

    /** Adds the key of a hash. */
    void add(long hash) {
        long key = space.key(hash);
        int part = (int) (key >>> 56);
        waiting[part * EACH + count[part]++] = key;
        if (count[part] == EACH) {
            flush(part);
        }
    }

    /** Asks for it in earlier nights. */
    void ask(long hash) {
        if (!slabs.areExhausted()) {
            asked.add(space.key(hash));
        }
    }

    /** After the last key. */
    void flush() {
        for (int part = 0; part < KeyFilter.PARTS; part++) {
            flush(part);
        }
    }

    private void flush(int part) {
        int first = part * EACH;
        filter.add(waiting, first, first + count[part], key -> doubts.add(space.key(key)));
        count[part] = 0;
    }

    Doubts doubts() {
        return doubts;
    }

    KeyList asked() {
        return asked;
    }
}
