package io.quittance.writers.dossier;

import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** {@code evidence.csv}: what each row of evidence says, when, and where it stands, with its own text. */
final class EvidenceFile {
    private static final CsvShape SHAPE = CsvShape.forPeople(
            "evidence",
            "at",
            "what_zh",
            "amount",
            "decisive",
            "file_kind",
            "taken_in",
            "file",
            "sha256",
            "line",
            "raw_text");

    private EvidenceFile() {}

    static byte[] bytes(Brief brief) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Exhibit> evidence = brief.events().evidence();
        Masking masking = brief.masking();
        try (CsvFile csv = new CsvFile(SHAPE, bytes)) {
            for (Event event : brief.events().events()) {
                Exhibit row = evidence.get(event.evidence() - 1);
                csv.text("E" + event.evidence())
                        .time(event.at())
                        .text(masking.of(event.what()))
                        .figure(event.amount() == null ? "" : event.amount().toYuan())
                        .text(event.disputed() ? "Y" : "N")
                        .text(row.kind())
                        .date(row.takenIn())
                        .text(masking.of(event.source().file()))
                        .text(row.sha256())
                        .number(event.source().line())
                        .text(masking.row(row.raw(), row.personal()))
                        .end();
            }
        }
        return bytes.toByteArray();
    }
}
