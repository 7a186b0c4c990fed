package io.quittance.ledger.sieve;

import java.util.Arrays;

/** Keys that may have occurred before, each once; too many of them are not worth keeping. */
final class Doubts {
    private static final int MOST = 1 << 22;

    private long[] keys = new long[64];
    private int used;
    private boolean tooMany;

    void add(long key) {
        if (used == MOST) {
            tooMany = true;
            return;
        }
        if (used == keys.length) {
            keys = Arrays.copyOf(keys, used * 2);
        }
        keys[used++] = key;
    }

    /** Whether some were not kept, so that the ledger has to say which keys it has twice. */
    boolean areTooMany() {
        return tooMany;
    }

    long[] distinct() {
        return Arrays.stream(keys, 0, used).distinct().toArray();
    }
}
