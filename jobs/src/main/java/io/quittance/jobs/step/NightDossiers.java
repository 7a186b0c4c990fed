package io.quittance.jobs.step;

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

/** The dossiers of the largest cases that a night complains about, masked and addressed to the operator. */
final class NightDossiers {
    private final NightRun run;
    private final FindingRows findings;

    NightDossiers(NightRun run, FindingRows findings) {
        this.run = run;
        this.findings = findings;
    }

    /** Puts each into the outbox as {@code complaints/<case number>.zip}. */
    void write(Outbox outbox) throws IOException {
        int most = run.settings().dossiersPerNight();
        if (most == 0) {
            return;
        }
        List<CaseRecord> cases = new CaseRecords(run.source(), run.key(), findings).largest(run.number(), most);
        Deliveries deliveries =
                new Deliveries(new InputFiles(run.source()), run.order().formats());
        DossierPress press = new DossierPress(
                new CaseDossiers(
                        run.order().policies(),
                        run.order().deadlines(),
                        run.order().calendar(),
                        deliveries),
                run.settings().archive(),
                run.order().formats(),
                deliveries);
        Map<String, byte[]> zips =
                press.zips(cases, Addressee.OPERATOR, Copy.SHARE, run.night().businessDate());
        for (Map.Entry<String, byte[]> zip : zips.entrySet()) {
            try (OutputStream out = outbox.bytes("complaints/" + zip.getKey() + ".zip")) {
                out.write(zip.getValue());
            }
        }
    }
}
