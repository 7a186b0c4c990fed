package io.quittance.ledger.sieve;

import io.quittance.ledger.pack.Shares;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** The packs that a run which was killed had loaded, on their way to the sieve while this run loads the others. */
final class EarlierRun {
    private final Map<Integer, Integer> upTo;
    private final Future<Long> rows;

    private EarlierRun(Map<Integer, Integer> upTo, Future<Long> rows) {
        this.upTo = upTo;
        this.rows = rows;
    }

    /** Nobody was before. */
    static EarlierRun none() {
        return new EarlierRun(Map.of(), CompletableFuture.completedFuture(0L));
    }

    /** Begins with what is loaded now, beside its caller. */
    static EarlierRun of(LoadedRows loaded, Sieve sieve) {
        Map<Integer, Integer> upTo = loaded.packs();
        return upTo.isEmpty()
                ? none()
                : new EarlierRun(upTo, CompletableFuture.supplyAsync(() -> loaded.packed(sieve, upTo)));
    }

    /** How many rows there were, once all are through. */
    long rows() {
        return Shares.await(rows);
    }

    /** Takes away the files whose packs it has read. */
    Map<Integer, Integer> without(Map<Integer, Integer> files) {
        Map<Integer, Integer> others = new TreeMap<>(files);
        others.keySet().removeAll(upTo.keySet());
        return others;
    }
}
