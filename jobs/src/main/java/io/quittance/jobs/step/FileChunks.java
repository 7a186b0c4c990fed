package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.load.ChunkWriter;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.sieve.SieveFeed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The chunks of one file on their way into the ledger: one is committed while the next is filled, never two at once and
 * always in order. A chunk's rows and the place behind it commit together.
 */
final class FileChunks implements AutoCloseable {
    private final NightRun run;
    private final int file;
    private final TransactionTemplate transaction;
    private final InputFiles files;
    private final SieveFeed sieve;
    private final ExecutorService behind = Executors.newSingleThreadExecutor();
    private ChunkWriter filling;
    private @Nullable ChunkWriter committing;
    private @Nullable Future<?> underWay;
    private @Nullable String reached;

    /**
     * From a place on.
     *
     * @param reached the place behind the last chunk in the ledger, none at the file's beginning
     */
    FileChunks(NightRun run, int file, TransactionTemplate transaction, @Nullable String reached) {
        this.run = run;
        this.file = file;
        this.transaction = transaction;
        this.reached = reached;
        this.files = new InputFiles(run.source());
        this.sieve = run.sieve().feed(file);
        this.filling = writer();
    }

    /** Takes the rows of the chunk; another after each {@link #next}. */
    ChunkWriter filling() {
        return filling;
    }

    /** Commits what was filled, without waiting for it, and begins another chunk. */
    void next(String position) {
        await();
        ChunkWriter full = filling;
        filling = committing == null ? writer() : committing;
        committing = full;
        String from = reached;
        reached = position;
        underWay = behind.submit(IngestFiles.inTheSameWords(() -> commit(full, from, position, () -> {})));
    }

    /** Commits the last chunk and what else is to be noted of the file, and waits for all. */
    void finish(String position, Runnable work) {
        sieve.flush();
        await();
        commit(filling, reached, position, work);
    }

    private void commit(ChunkWriter chunk, @Nullable String from, String position, Runnable work) {
        transaction.executeWithoutResult(status -> {
            chunk.flush();
            work.run();
            files.reached(file, from, position);
        });
    }

    /** Waits for the chunk that is being committed; whoever goes on after it failed would leave a gap. */
    private void await() {
        Future<?> last = underWay;
        underWay = null;
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the night was interrupted while it read a file", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a chunk could not be committed", e.getCause());
        }
    }

    /** Lets the chunk that is being committed come to its end. */
    @Override
    public void close() {
        behind.shutdown();
        await();
    }

    private ChunkWriter writer() {
        return new ChunkWriter(
                run.source(), run.key(), run.number(), run.night().packed(), file, sieve);
    }
}
