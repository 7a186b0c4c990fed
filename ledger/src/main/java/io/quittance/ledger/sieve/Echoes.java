package io.quittance.ledger.sieve;

import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.copy.Filler;
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
        if (tooMany) {
            echoes.giveUp();
        }
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
        if (tooMany) {
            return;
        }
        if (used == most) {
            giveUp();
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
        if (others.tooMany) {
            giveUp();
        }
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

    /** Fills a table of hashes and nights. */
    void fill(Filler table) {
        for (int i = 0; i < used; i++) {
            CopyBuffer row = table.row(2);
            row.int8(hashes[i]);
            row.int4(nights[i]);
        }
        table.finish();
    }

    /** Forgets what there is, since it is not all. */
    void giveUp() {
        tooMany = true;
        used = 0;
        hashes = new long[0];
        nights = new int[0];
    }

    /** Whether some are missing, so that the ledger has to be asked. */
    boolean areTooMany() {
        return tooMany;
    }
}
