package io.quittance.writers.outbox;

import io.quittance.domain.policy.Policy;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.NightReport;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What an outbox says of itself: every file with its digest, rows and total, and what it was made from.
 *
 * @param producedAt the only time of production in an outbox
 */
public record Manifest(NightReport report, String productVersion, OffsetDateTime producedAt) {

    String json(List<WrittenFile> files) {
        NightFacts facts = report.facts();
        Json json = new Json()
                .object()
                .put("night", report.night().name())
                .put("business_date", report.night().businessDate().toString())
                .put("balanced", facts.balanced())
                .put("unmasked", report.night().unmasked())
                .put("product_version", productVersion)
                .put("produced_at", producedAtText());
        json.array("files");
        files.forEach(file -> add(json, file));
        json.end().array("inputs");
        facts.files().forEach(file -> add(json, file));
        json.end().object("policies").put("digest", facts.policies().digest()).array("versions");
        facts.policies().policies().forEach(policy -> add(json, policy));
        json.end().end();
        json.object("formats").put("digest", facts.formatsDigest()).end();
        return json.end().finish();
    }

    private String producedAtText() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(producedAt.truncatedTo(ChronoUnit.SECONDS));
    }

    static void add(Json json, WrittenFile file) {
        json.element().put("path", file.path()).put("sha256", file.sha256()).put("bytes", file.bytes());
        CsvShape shape = file.shape();
        if (shape != null) {
            json.put("rows", file.rows());
            if (shape.moneyColumn() != null) {
                json.put("total_of", shape.moneyColumn())
                        .put("total", file.total().toYuan());
            }
        }
        json.end();
    }

    private static void add(Json json, FileResult file) {
        json.element()
                .put("path", file.path())
                .put("sha256", file.sha256())
                .put("bytes", file.bytes())
                .put("format", file.format())
                .put("status", file.status().name())
                .put("rows", file.read())
                .end();
    }

    private static void add(Json json, Policy policy) {
        json.element()
                .put("version", policy.version())
                .put("source", policy.source())
                .end();
    }
}
