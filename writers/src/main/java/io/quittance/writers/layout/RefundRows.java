package io.quittance.writers.layout;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.domain.judge.Route;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.night.NightReport;
import java.io.IOException;

/**
 * A file with a row for every instruction of a route. The channel knows a payment by its own number; the order's is beside
 * it where it can be.
 */
record RefundRows(Route route, CsvFile csv, Row row) implements LayoutWriter {
    /** Writes one instruction. */
    interface Row {
        void write(Finding finding, RefundInstruction instruction) throws IOException;
    }

    @Override
    public void finding(NightFinding reported) throws IOException {
        if (!reported.isOpen()) {
            return;
        }
        for (RefundInstruction instruction : reported.finding().instructions()) {
            if (instruction.route() == route) {
                row.write(reported.finding(), instruction);
            }
        }
    }

    @Override
    public void finish(NightReport report) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
