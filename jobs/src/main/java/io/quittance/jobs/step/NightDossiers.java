package io.quittance.jobs.step;

import io.quittance.jobs.dossier.BroughtRows;
import io.quittance.jobs.dossier.CaseDossiers;
import io.quittance.jobs.dossier.Deliveries;
import io.quittance.jobs.dossier.DossierPress;
import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.casework.CaseRecord;
import io.quittance.ledger.casework.CaseRecords;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.report.FindingRows;
import io.quittance.writers.dossier.Addressee;
import io.quittance.writers.dossier.Copy;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The dossiers of the largest cases that a night complains about, masked and addressed to the operator. They are made
 * while the night's other files are written, which keeps one core busy.
 */
final class NightDossiers implements AutoCloseable {
    private final NightRun run;
    private final ExecutorService beside = Executors.newSingleThreadExecutor();
    private final Future<SortedMap<String, byte[]>> zips;

    /** Begins; what the cases rest on is read before it returns. */
    NightDossiers(NightRun run, FindingRows findings) {
        this.run = run;
        int most = run.settings().dossiersPerNight();
        List<CaseRecord> cases =
                most == 0 ? List.of() : new CaseRecords(run.source(), run.key(), findings).largest(run.number(), most);
        zips = beside.submit(() ->
                press().zips(cases, Addressee.OPERATOR, Copy.SHARE, run.night().businessDate()));
    }

    /** Puts each into the outbox as {@code complaints/<case number>.zip}. */
    void write(Outbox outbox) throws IOException {
        for (Map.Entry<String, byte[]> zip : made().entrySet()) {
            try (OutputStream out = outbox.bytes("complaints/" + zip.getKey() + ".zip")) {
                out.write(zip.getValue());
            }
        }
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }

    private DossierPress press() {
        Deliveries deliveries =
                new Deliveries(new InputFiles(run.source()), run.order().formats());
        return new DossierPress(
                new CaseDossiers(
                        run.order().policies(),
                        run.order().deadlines(),
                        run.order().calendar(),
                        deliveries,
                        new BroughtRows(run.source(), run.key(), run.order().formats())),
                run.settings().archive(),
                run.order().formats(),
                deliveries);
    }

    private SortedMap<String, byte[]> made() throws IOException {
        try {
            return zips.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while dossiers were made", e);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException asItIs) {
                throw asItIs;
            }
            throw new IOException("the dossiers cannot be made", failed.getCause());
        }
    }
}
