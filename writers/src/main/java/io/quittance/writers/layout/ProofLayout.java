package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.ProofLine;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;

/** {@code proof.csv}: the tie-out, line by line. */
@AutoService(OutboxLayout.class)
public final class ProofLayout implements OutboxLayout {
    private static final CsvShape SHAPE = CsvShape.forPeople("control", "left", "right", "difference", "ok");

    @Override
    public String name() {
        return "proof";
    }

    @Override
    public boolean isOfFindingsAlone() {
        return false;
    }

    @Override
    public LayoutWriter open(Night night, Outbox outbox) {
        return report -> write(report, outbox);
    }

    private static void write(NightReport report, Outbox outbox) throws IOException {
        try (CsvFile csv = outbox.csv("proof.csv", SHAPE)) {
            for (ProofLine line : report.facts().proof()) {
                csv.text(line.control());
                figure(csv, line, line.left());
                figure(csv, line, line.right());
                figure(csv, line, line.difference());
                csv.text(Boolean.toString(line.ok())).end();
            }
        }
    }

    private static void figure(CsvFile csv, ProofLine line, long figure) {
        csv.figure(line.print(figure));
    }
}
