package io.quittance.app.desk;

import io.quittance.app.words.Sentence;
import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.money.Fen;
import io.quittance.jobs.release.BatchRelease;
import io.quittance.jobs.release.ReleaseOrder;
import io.quittance.ledger.batch.Batch;
import io.quittance.ledger.batch.Batches;
import io.quittance.ledger.log.Disclosure;
import io.quittance.ledger.people.Person;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.Language;
import io.quittance.writers.outbox.ManifestFile;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.outbox.WrittenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Holds the folder of a released batch against the batch in the ledger: who, every row, the total. */
record ReleaseCheck(DataSource source, AccountKey key, FolderCheck check) {
    /** Keys of the manifest that the ledger does not decide: the files are compared one by one. */
    private static final Set<String> OF_THE_FOLDER = Set.of("files", "product_version");

    /** What is staged aside to be compared is seen by nobody, and not logged. */
    private static final Disclosure COMPARING = new Disclosure(Person.NIGHT, "to compare");

    /**
     * Compares.
     *
     * @return what was compared; empty if the ledger has no such released batch
     */
    Optional<Sentence> compare(String number, Path aside) throws IOException {
        Optional<Batch> known =
                new Batches(source, key).find(number).filter(batch -> batch.state() == Batch.State.RELEASED);
        if (known.isEmpty()) {
            check.unknown("verify.no-batch", number);
            return Optional.empty();
        }
        Batch batch = known.get();
        try (Outbox expected = new BatchRelease(source, key).stage(order(number, aside))) {
            Map<String, @Nullable Object> kept =
                    ManifestFile.of(expected.staged()).all();
            kept.forEach((what, value) -> {
                if (!OF_THE_FOLDER.contains(what)) {
                    check.same(what, said(check.manifest().all().get(what)), said(value));
                }
            });
            total(batch, expected);
            check.tables(expected, Set.of());
        }
        return Optional.of(Sentence.of(
                "verify.right-release",
                number,
                check.manifest().files().size(),
                batch.rows(),
                batch.total(),
                batch.proposedBy(),
                Objects.requireNonNullElse(batch.approvedBy(), Person.NIGHT)));
    }

    private ReleaseOrder order(String number, Path aside) {
        ManifestFile manifest = check.manifest();
        // Nothing that is compared depends on the language, on a calendar, or on the day from which the money is waited
        // for.
        return new ReleaseOrder(
                number,
                Person.NIGHT,
                LocalDate.EPOCH,
                aside,
                Language.ZH,
                WorkingDays.unpublished(),
                DeadlineTable.none(),
                manifest.unmasked() ? COMPARING : null,
                said(manifest.all().get("product_version")));
    }

    /** What the files ask for is what the rows of the batch add up to. */
    private void total(Batch batch, Outbox expected) {
        for (WrittenFile file : expected.files()) {
            CsvShape shape = file.shape();
            if (shape != null && shape.moneyColumn() != null) {
                Fen total = file.total();
                if (!total.equals(batch.total())) {
                    check.differences()
                            .add("verify.batch-total", file.path(), total.toYuan(), batch.number(), batch.total());
                }
            }
        }
    }

    private static String said(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
