package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.table.FindingsTable;
import io.quittance.writers.table.NightTables;
import io.quittance.writers.table.Table;
import io.quittance.writers.workbook.ReportWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code report.xlsx}: the tables of the page and the findings, a sheet each. A night that is not balanced shows sums
 * only, for nothing in it may be acted on.
 */
@AutoService(OutboxLayout.class)
public final class WorkbookLayout implements OutboxLayout {
    @Override
    public String name() {
        return "workbook";
    }

    @Override
    public boolean isOfFindingsAlone() {
        return false;
    }

    @Override
    public LayoutWriter open(Night night, Outbox outbox) {
        return new Writer(outbox, new FindingsTable(night));
    }

    private record Writer(Outbox outbox, FindingsTable findings) implements LayoutWriter {
        @Override
        public void finding(NightFinding finding) {
            findings.add(finding);
        }

        @Override
        public void finish(NightReport report) throws IOException {
            List<Table> tables = new ArrayList<>(NightTables.of(report).all());
            if (report.facts().balanced()) {
                tables.add(findings.table());
            }
            try (OutputStream out = outbox.bytes("report.xlsx")) {
                ReportWorkbook.write(tables, out);
            }
        }
    }
}
