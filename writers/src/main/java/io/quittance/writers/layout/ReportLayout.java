package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.report.ReportPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** {@code report.html}: the night in one page. */
@AutoService(OutboxLayout.class)
public final class ReportLayout implements OutboxLayout {
    @Override
    public String name() {
        return "report";
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
        try (OutputStream out = outbox.bytes("report.html")) {
            out.write(ReportPage.of(report).getBytes(StandardCharsets.UTF_8));
        }
    }
}
