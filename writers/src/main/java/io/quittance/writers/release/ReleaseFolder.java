package io.quittance.writers.release;

import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.layout.LayoutWriter;
import io.quittance.writers.layout.NightWriter;
import io.quittance.writers.layout.OutboxLayout;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.outbox.OutboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code released/<batch>/}: the file of the batch's layout, its instructions, and the manifest that names who proposed
 * and who approved. Written aside, read back, made read-only, and visible by one rename. The same batch gives the same
 * bytes whenever it is written.
 */
public final class ReleaseFolder {
    private static final Map<String, String> LAYOUTS = Map.of(
            "WECHAT", "wechat-refunds",
            "ALIPAY", "alipay-refunds",
            "MANUAL", "manual-transfers",
            "CREDIT", "credits",
            "COMPLAINT", "complaints");
    private static final CsvShape INSTRUCTIONS = CsvShape.forPeople(
                    "instruction_no", "finding_id", "case_no", "channel", "money_id", "paid_amount", "amount")
            .summing("amount");

    private ReleaseFolder() {}

    /**
     * Writes a batch.
     *
     * @param released the folder of all released batches
     * @param findings of its rows, in the order in which files have them, each with the instructions that are its rows
     * @return where it is; what was there before with other content has been moved aside
     */
    public static Path write(Path released, ReleasedBatch batch, Iterable<NightFinding> findings) throws IOException {
        try (Outbox outbox = stage(released, batch, findings)) {
            outbox.readBack();
            outbox.makeReadOnly();
            publish(outbox);
            return outbox.target();
        }
    }

    /** The same folder, sealed but not published: to be held against the one that was, and discarded. */
    public static Outbox stage(Path released, ReleasedBatch batch, Iterable<NightFinding> findings) throws IOException {
        Outbox outbox = Outbox.stage(released, batch.number());
        try {
            writeLayout(batch, findings, outbox);
            if (!batch.rows().isEmpty()) {
                writeRows(batch.rows(), outbox);
            }
            outbox.seal(batch.manifest()::json);
            return outbox;
        } catch (IOException | RuntimeException fault) {
            outbox.close();
            throw fault;
        }
    }

    private static void writeLayout(ReleasedBatch batch, Iterable<NightFinding> findings, Outbox outbox)
            throws IOException {
        String name = LAYOUTS.getOrDefault(batch.route(), "");
        OutboxLayout layout = NightWriter.layouts().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no layout for the route " + batch.route()));
        LayoutWriter writer = layout.open(batch.night(), outbox);
        for (NightFinding finding : findings) {
            writer.finding(finding);
        }
        writer.close();
    }

    private static void writeRows(List<ReleasedRow> rows, Outbox outbox) throws IOException {
        try (CsvFile csv = outbox.csv("instructions.csv", INSTRUCTIONS)) {
            for (ReleasedRow row : rows) {
                csv.text(row.number())
                        .text(row.findingId())
                        .text(row.caseNumber())
                        .text(row.channel())
                        .text(row.moneyId())
                        .yuan(row.paid())
                        .yuan(row.amount())
                        .end();
            }
        }
    }

    /** A folder of this name was left by a release that never came to its end: the ledger knows nothing of it. */
    private static void publish(Outbox outbox) throws IOException {
        try {
            outbox.publish();
        } catch (OutboxException left) {
            if (left.problem() != OutboxException.Problem.ALREADY_DIFFERENT) {
                throw left;
            }
            setAside(outbox.target());
            outbox.publish();
        }
    }

    private static void setAside(Path folder) throws IOException {
        int number = 1;
        while (Files.exists(beside(folder, number))) {
            number++;
        }
        Files.move(folder, beside(folder, number));
    }

    private static Path beside(Path folder, int number) {
        return folder.resolveSibling(folder.getFileName() + "-given-up-" + number);
    }
}
