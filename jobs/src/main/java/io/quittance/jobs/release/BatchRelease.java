package io.quittance.jobs.release;

import io.quittance.jobs.outbox.FindingFiles;
import io.quittance.ledger.batch.Batch;
import io.quittance.ledger.batch.BatchFindings;
import io.quittance.ledger.batch.BatchRow;
import io.quittance.ledger.batch.Batches;
import io.quittance.ledger.log.ActionLog;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.people.Person;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.writers.night.FindingOrder;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.release.ReleaseFolder;
import io.quittance.writers.release.ReleasedBatch;
import io.quittance.writers.release.ReleasedRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Releases a batch: the database decides and records it, then the sealed folder is written, and both become visible
 * together. To be called in a transaction; a process that dies before its end has released nothing, and the folder it may
 * have left is written again with the same bytes.
 */
public final class BatchRelease {
    private static final String FOLDER = "released";

    private final DataSource source;
    private final AccountKey key;
    private final Batches batches;

    /** Over a ledger. */
    public BatchRelease(DataSource source, AccountKey key) {
        this.source = source;
        this.key = key;
        this.batches = new Batches(source, key);
    }

    /**
     * Releases it.
     *
     * @return its folder
     * @throws org.springframework.dao.DataAccessException with the database's refusal
     */
    public Path release(ReleaseOrder order) throws IOException {
        batches.release(order.batch(), order.on(), order.by());
        if (order.disclosure() != null) {
            new ActionLog(source).write(order.disclosure(), order.batch());
        }
        return write(order);
    }

    /** Writes the folder of a released batch again. */
    public Path write(ReleaseOrder order) throws IOException {
        Batch batch = batches.find(order.batch()).orElseThrow();
        Night night = night(order, batch);
        return ReleaseFolder.write(
                order.out().resolve(FOLDER), released(order, batch, night), findings(order.batch(), night));
    }

    /**
     * The folder of a released batch as the ledger would have it written now.
     *
     * @param order whose folder {@code out} takes it
     * @return sealed; to be compared and discarded
     */
    public Outbox stage(ReleaseOrder order) throws IOException {
        Batch batch = batches.find(order.batch()).orElseThrow();
        Night night = night(order, batch);
        return ReleaseFolder.stage(order.out(), released(order, batch, night), findings(order.batch(), night));
    }

    private Night night(ReleaseOrder order, Batch batch) {
        io.quittance.ledger.night.Night of = new Nights(source).get(batch.night());
        return new Night(
                of.businessDate(),
                of.name(),
                order.language(),
                order.disclosure() != null,
                order.deadlines(),
                order.calendar());
    }

    private ReleasedBatch released(ReleaseOrder order, Batch batch, Night night) {
        return new ReleasedBatch(
                batch.number(),
                night,
                batch.route(),
                batch.operator(),
                batch.proposedBy(),
                batches.editors(batch.number()),
                Objects.requireNonNullElse(batch.approvedBy(), Person.NIGHT),
                Objects.requireNonNullElse(batch.approvedAt(), batch.proposedAt())
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                order.productVersion(),
                batch.kind() == Batch.Kind.COMPLAINT ? List.of() : rows(batch));
    }

    private List<ReleasedRow> rows(Batch batch) {
        return batches.rows(batch.number()).stream()
                .filter(row -> row.state().equals("LIVE") && row.amount().isPositive())
                .sorted(Comparator.comparing(BatchRow::number))
                .map(row -> new ReleasedRow(
                        row.number(),
                        row.findingId(),
                        row.caseNumber(),
                        row.channel(),
                        row.moneyId(),
                        row.paid(),
                        row.amount()))
                .toList();
    }

    private List<NightFinding> findings(String batch, Night night) {
        return new BatchFindings(source, new FindingFiles(source, key).rows())
                .of(batch).stream()
                        .map(FindingFiles::told)
                        .sorted(Comparator.comparing(NightFinding::finding, FindingOrder.comparator(night.unmasked())))
                        .toList();
    }
}
