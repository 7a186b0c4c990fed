package io.quittance.ledger.sieve;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Hashes that may have occurred twice; too many of them are not worth keeping. */
final class Doubts {
    private final int most;
    private long[] hashes = new long[64];
    private int used;
    private boolean tooMany;

    Doubts(int most) {
        this.most = most;
    }

    /** Adds those that were written. */
    void read(DataInputStream in) throws IOException {
        boolean missing = in.readBoolean();
        for (int left = in.readInt(); left > 0; left--) {
            add(in.readLong());
        }
        if (missing) {
            giveUp();
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(tooMany);
        out.writeInt(used);
        for (int i = 0; i < used; i++) {
            out.writeLong(hashes[i]);
        }
    }

    void add(long hash) {
        if (tooMany) {
            return;
        }
        if (used == most) {
            giveUp();
            return;
        }
        if (used == hashes.length) {
            hashes = Arrays.copyOf(hashes, used * 2);
        }
        hashes[used++] = hash;
    }

    private void giveUp() {
        tooMany = true;
        used = 0;
        hashes = new long[0];
    }

    /** Whether some are missing, so that the ledger has to say which it has twice. */
    boolean areTooMany() {
        return tooMany;
    }

    /** In no order, some perhaps several times. */
    long[] all() {
        return Arrays.copyOf(hashes, used);
    }
}
