package io.quittance.jobs.dossier;

import io.quittance.ledger.night.InputFile;
import io.quittance.readers.format.FormatCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks the lines of archived files ahead, on a core that would have nothing to do, so that the dossiers which quote them
 * need not. What it leaves lies beside the files and is the same whoever makes it, and as often as it is made.
 */
public final class MarksAhead {
    private static final Logger LOG = LoggerFactory.getLogger(MarksAhead.class);

    private final ExecutorService beside = Executors.newSingleThreadExecutor();

    /** Begins with the files a night took in. */
    public MarksAhead(Path archive, FormatCatalog formats, Encodings encodings, List<InputFile> files) {
        DeliveredRows rows = new DeliveredRows(archive, formats, encodings);
        files.stream()
                .filter(file -> file.status() == InputFile.Status.ACCEPTED)
                .forEach(file -> beside.execute(() -> mark(rows, file)));
        beside.shutdown();
    }

    private static void mark(DeliveredRows rows, InputFile file) {
        try {
            rows.mark(file);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("The lines of {} are marked when they are quoted", file.path(), e);
        }
    }

    /** Waits until it is done. */
    public void await() {
        try {
            beside.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            beside.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
