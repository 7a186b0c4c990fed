package io.quittance.ledger.sieve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on every core at once, outside the transaction of the caller. */
final class SideBySide {
    private SideBySide() {}

    /**
     * Does all of it and returns what came of it, in order.
     *
     * @throws RuntimeException what one of them threw
     */
    static <T> List<T> run(List<Callable<T>> works) {
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : works.stream().map(cores::submit).toList()) {
                results.add(await(result));
            }
            return results;
        } finally {
            cores.shutdownNow();
        }
    }

    private static <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the night was interrupted while it went through its keys", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("the keys could not be gone through", e.getCause());
        }
    }
}
