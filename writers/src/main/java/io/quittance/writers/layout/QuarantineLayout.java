package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.domain.quarantine.Reason;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.QuarantinedRow;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code quarantine.csv}: rejected rows, then held files, with all their reasons and what it takes to read them again.
 *
 * <p>{@code raw} is the row as it was delivered, in one cell, defused reversibly: repair it there, leave the other
 * columns, and feed the file back. It holds what was delivered, whole accounts too, so only its owner may read it.
 */
@AutoService(OutboxLayout.class)
public final class QuarantineLayout implements OutboxLayout {
    private static final CsvShape SHAPE = CsvShape.forPeople(
                    "file", "line", "kind", "codes", "reasons_zh", "reasons_en", "format", "sha256", "raw")
            .onlyForOwner();

    @Override
    public String name() {
        return "quarantine";
    }

    @Override
    public boolean isOfFindingsAlone() {
        return false;
    }

    @Override
    public LayoutWriter open(Night night, Outbox outbox) throws IOException {
        return new Writer(outbox.csv("quarantine.csv", SHAPE));
    }

    private record Writer(CsvFile csv) implements LayoutWriter {
        @Override
        public void quarantined(QuarantinedRow rejected) throws IOException {
            csv.text(rejected.file()).number(rejected.row().line()).text("ROW");
            reasons(rejected.row().reasons());
            csv.text(rejected.format())
                    .text(rejected.sha256())
                    .text(rejected.row().raw())
                    .end();
        }

        @Override
        public void finish(NightReport report) throws IOException {
            for (FileResult file : report.facts().files(FileStatus.HELD)) {
                csv.text(file.path()).text("").text("FILE");
                reasons(file.reasons());
                csv.text(file.format()).text(file.sha256()).text("").end();
            }
            csv.close();
        }

        private void reasons(List<Reason> reasons) {
            csv.texts(reasons.stream().map(Reason::code).toList())
                    .text(reasons.stream().map(Reason::zh).collect(Collectors.joining("；")))
                    .text(reasons.stream().map(Reason::en).collect(Collectors.joining("; ")));
        }
    }
}
