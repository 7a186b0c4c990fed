package io.quittance.jobs.step;

import io.quittance.domain.judge.AccountVerdict;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LinkedPayment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges on every core while the next accounts are still being read. Verdicts come in the order of the events, whatever
 * core was first, so that a run on another machine leaves the same.
 */
final class BatchedAudit {
    private static final int BATCH = 1000;
    private static final int AHEAD = 6;

    private final Auditor auditor;

    BatchedAudit(Auditor auditor) {
        this.auditor = auditor;
    }

    void audit(Iterator<LineEvent> events, Consumer<AccountVerdict> verdicts) {
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Deque<Future<List<AccountVerdict>>> ahead = new ArrayDeque<>();
            Batches batches = new Batches(events);
            for (List<LineEvent> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                List<LineEvent> mine = batch;
                ahead.add(cores.submit(() -> judge(mine)));
                if (ahead.size() >= AHEAD) {
                    await(ahead.remove()).forEach(verdicts);
                }
            }
            while (!ahead.isEmpty()) {
                await(ahead.remove()).forEach(verdicts);
            }
        } finally {
            cores.shutdownNow();
        }
    }

    private List<AccountVerdict> judge(List<LineEvent> batch) {
        List<AccountVerdict> verdicts = new ArrayList<>();
        auditor.audit(batch.iterator(), verdicts::add);
        return verdicts;
    }

    private static List<AccountVerdict> await(Future<List<AccountVerdict>> judged) {
        try {
            return judged.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the night was interrupted while it judged", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an account could not be judged", e.getCause());
        }
    }

    /** Cuts the stream where one account, or one payment of no line, ends and the next begins. */
    private static final class Batches {
        private final Iterator<LineEvent> events;
        private @Nullable LineEvent next;

        Batches(Iterator<LineEvent> events) {
            this.events = events;
            this.next = events.hasNext() ? events.next() : null;
        }

        List<LineEvent> next() {
            List<LineEvent> batch = new ArrayList<>();
            while (next != null && (batch.size() < BATCH || !begins(next, batch.get(batch.size() - 1)))) {
                batch.add(next);
                next = events.hasNext() ? events.next() : null;
            }
            return batch;
        }

        private static boolean begins(LineEvent event, LineEvent before) {
            boolean lineless = event.line().operator().isEmpty() && event.fact() instanceof LinkedPayment;
            return lineless || !event.line().account().equals(before.line().account());
        }
    }
}
