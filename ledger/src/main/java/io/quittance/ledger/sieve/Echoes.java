package io.quittance.ledger.sieve;

import java.util.Arrays;

/** Keys of tonight that an earlier night may have, with that night; too many of them are not worth keeping. */
final class Echoes {
    private final int most;
    private long[] hashes = new long[64];
    private int[] nights = new int[64];
    private int used;
    private boolean tooMany;

    Echoes(int most) {
        this.most = most;
    }

    void add(long hash, int night) {
        if (used == most) {
            tooMany = true;
            return;
        }
        if (used == hashes.length) {
            hashes = Arrays.copyOf(hashes, used * 2);
            nights = Arrays.copyOf(nights, used * 2);
        }
        hashes[used] = hash;
        nights[used++] = night;
    }

    /** Adds what another part of the search found. */
    void addAll(Echoes others) {
        tooMany |= others.tooMany;
        for (int i = 0; i < others.used; i++) {
            add(others.hashes[i], others.nights[i]);
        }
    }

    /** Says that what there is is not all. */
    void giveUp() {
        tooMany = true;
    }

    /** Whether some are missing, so that the ledger has to be asked. */
    boolean areTooMany() {
        return tooMany;
    }

    int count() {
        return used;
    }

    long hash(int index) {
        return hashes[index];
    }

    int night(int index) {
        return nights[index];
    }
}
