package io.quittance.ledger.pack;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Work in shares on every core, outside the transaction of the caller; some shares ahead of whoever takes what comes of
 * them.
 */
public final class Shares {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 2 * CORES;

    private Shares() {}

    /**
     * Does all, and hands the results on in the order of the shares, by the calling thread.
     *
     * @throws RuntimeException what one of them threw
     */
    public static <T> void each(Stream<Callable<T>> shares, Consumer<T> results) {
        ExecutorService cores = Executors.newFixedThreadPool(CORES);
        try {
            Deque<Future<T>> ahead = new ArrayDeque<>();
            shares.forEachOrdered(share -> {
                ahead.add(cores.submit(share));
                if (ahead.size() > AHEAD) {
                    results.accept(await(ahead.remove()));
                }
            });
            while (!ahead.isEmpty()) {
                results.accept(await(ahead.remove()));
            }
        } finally {
            cores.shutdownNow();
        }
    }

    /**
     * What comes of a share, once it is done.
     *
     * @throws RuntimeException what it threw
     */
    public static <T> T await(Future<T> share) {
        try {
            return share.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the night was interrupted while it went through rows or keys", e);
        } catch (ExecutionException e) {
            throw told(e.getCause());
        }
    }

    private static RuntimeException told(@Nullable Throwable thrown) {
        if (thrown instanceof SQLException cause) {
            return new UncategorizedSQLException("go through rows or keys", null, cause);
        }
        return thrown instanceof RuntimeException same
                ? same
                : new IllegalStateException("rows or keys could not be gone through", thrown);
    }
}
