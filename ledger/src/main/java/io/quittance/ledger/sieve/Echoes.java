package io.quittance.ledger.sieve;

import io.quittance.ledger.copy.CopyBuffer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

    /** Some that were written. */
    static Echoes read(DataInputStream in) throws IOException {
        boolean tooMany = in.readBoolean();
        int count = in.readInt();
        Echoes echoes = new Echoes(count);
        for (int i = 0; i < count; i++) {
            echoes.add(in.readLong(), in.readInt());
        }
        echoes.tooMany = tooMany;
        return echoes;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(tooMany);
        out.writeInt(used);
        for (int i = 0; i < used; i++) {
            out.writeLong(hashes[i]);
            out.writeInt(nights[i]);
        }
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

    /** Of a search that was not worth making. */
    static Echoes unknown() {
        Echoes unknown = new Echoes(0);
        unknown.giveUp();
        return unknown;
    }

    /** As rows of hash and night. */
    CopyBuffer rows() {
        CopyBuffer rows = new CopyBuffer(1 << 16);
        for (int i = 0; i < used; i++) {
            rows.beginRow(2);
            rows.int8(hashes[i]);
            rows.int4(nights[i]);
        }
        return rows;
    }

    /** Says that what there is is not all. */
    void giveUp() {
        tooMany = true;
    }

    /** Whether some are missing, so that the ledger has to be asked. */
    boolean areTooMany() {
        return tooMany;
    }
}
