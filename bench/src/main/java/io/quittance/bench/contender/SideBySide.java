package io.quittance.bench.contender;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that is done several pieces at a time. */
public final class SideBySide {

    private SideBySide() {}

    /** What is done with each piece, which may fail in any way. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        void with(T piece) throws Exception;
    }

    /**
     * Does the same with all pieces, which are begun in their order.
     *
     * @param lanes as many at a time
     * @throws Exception if one of them fails
     */
    public static <T> void run(int lanes, List<T> pieces, Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        try {
            List<Future<?>> begun = pieces.stream()
                    .<Future<?>>map(piece -> threads.submit(() -> {
                        work.with(piece);
                        return null;
                    }))
                    .toList();
            for (Future<?> one : begun) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
