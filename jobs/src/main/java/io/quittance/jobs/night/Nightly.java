package io.quittance.jobs.night;

import io.quittance.jobs.inbox.Archive;
import io.quittance.jobs.inbox.Delivered;
import io.quittance.jobs.inbox.Inbox;
import io.quittance.jobs.night.NightResult.Ending;
import io.quittance.jobs.step.ProveTotals;
import io.quittance.jobs.step.PublishOutbox;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.night.NightLock;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.report.NightFigures;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.sieve.NightSieve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs nights: one at a time, in order of date, each to its end or to where a later start goes on.
 *
 * <p>A night is its business date and the digest of its inputs, policies and formats. The same night again is "already
 * done"; other files for a date already done make a supplement of it.
 */
public final class Nightly {
    private static final int SHA256 = 64;
    private static final int PACKED = 8;

    private final DataSource source;
    private final PlatformTransactionManager transactions;
    private final AccountKey key;
    private final NightSettings settings;
    private final Nights nights;
    private final NightBooks books;

    /** Over a ledger and Spring Batch's books in the same database. */
    public Nightly(
            DataSource source,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            AccountKey key,
            NightSettings settings) {
        this.source = source;
        this.transactions = transactions;
        this.key = key;
        this.settings = settings;
        this.nights = new Nights(source);
        this.books = new NightBooks(repository, operator, transactions);
    }

    /** Business date of the newest night that balanced; absent before the first. */
    public Optional<LocalDate> lastBalanced() {
        return nights.lastBalanced().map(Night::businessDate);
    }

    /**
     * Runs a night, or finds that it is done.
     *
     * @throws NightRefusedException if another one is running, or a later date has balanced
     * @throws IOException if the archive or the outbox cannot be written
     */
    public NightResult run(NightOrder order, NightProgress progress) throws IOException, SQLException {
        NightLock lock = NightLock.tryTake(source).orElseThrow(NightRefusedException::running);
        MDC.put("night", order.businessDate().toString());
        try (lock) {
            return runAlone(order, progress);
        } finally {
            MDC.remove("night");
        }
    }

    private NightResult runAlone(NightOrder order, NightProgress progress) throws IOException {
        Set<Path> ours = Set.copyOf(List.of(order.out(), settings.home()));
        List<Delivered> delivered = new Inbox(order.inbox(), ours, new Archive(settings.archive())).receive();
        String digest = digest(order, delivered);
        Optional<Night> done = done(order, delivered, digest);
        if (done.isPresent()) {
            NightRun run = run(order, delivered, done.get(), null, progress);
            Optional<JobExecution> failed = books.end(run);
            return failed.isPresent() ? result(run, failed.get()) : alreadyDone(run);
        }
        Optional<Night> last = nights.lastBalanced();
        if (last.isPresent() && order.businessDate().isBefore(last.get().businessDate())) {
            throw NightRefusedException.late(order.businessDate(), last.get().businessDate());
        }
        NightRun run = prepare(order, delivered, digest, last.orElse(null), progress);
        return result(run, books.start(run));
    }

    /** The balanced night of the date that already has everything that is there now. */
    private Optional<Night> done(NightOrder order, List<Delivered> delivered, String digest) {
        Optional<Night> same = nights.balanced(order.businessDate(), digest);
        if (same.isPresent()) {
            return same;
        }
        List<Night> ofDate = nights.balanced(order.businessDate());
        if (ofDate.isEmpty()) {
            return Optional.empty();
        }
        Night newest = ofDate.get(ofDate.size() - 1);
        boolean sameRules = newest.policiesDigest().equals(order.policiesDigest())
                && newest.formatsDigest().equals(order.formats().digest());
        return sameRules && nothingNew(delivered, ofDate) ? Optional.of(newest) : Optional.empty();
    }

    private boolean nothingNew(List<Delivered> delivered, List<Night> ofDate) {
        InputFiles files = new InputFiles(source);
        List<String> shas = delivered.stream().map(Delivered::sha256).toList();
        Set<String> known = new HashSet<>(files.ingested(shas));
        known.addAll(known.stream()
                .map(key -> key.substring(0, Math.min(key.length(), SHA256)))
                .toList());
        ofDate.forEach(night -> files.of(night.number()).forEach(file -> known.add(file.sha256())));
        return known.containsAll(shas);
    }

    /** Writes the outbox again, byte for byte, if it is no longer where it is looked for. */
    private NightResult alreadyDone(NightRun run) throws IOException {
        Path outbox = run.order().out().resolve(run.night().name());
        if (!Files.exists(outbox)) {
            inTransaction(() -> new PublishOutbox(run).publish());
        }
        return new NightResult(Ending.ALREADY_DONE, nights.summary(run.night()), outbox);
    }

    private NightRun prepare(
            NightOrder order, List<Delivered> delivered, String digest, @Nullable Night last, NightProgress progress)
            throws IOException {
        for (Night givenUp : nights.unfinishedBeside(order.businessDate(), digest)) {
            setAside(order.out(), givenUp);
        }
        Night night = new TransactionTemplate(transactions)
                .execute(status -> nights.begin(
                        order.businessDate(),
                        digest,
                        order.policiesDigest(),
                        order.formats().digest(),
                        expectedBytes(delivered) >= settings.packFrom()));
        return run(order, delivered, night, last, progress);
    }

    /**
     * A night that was killed between its publication and its end, and is given up because its inputs changed: its
     * folder was never a night's and makes room for the one that will be.
     */
    private static void setAside(Path out, Night givenUp) throws IOException {
        Path folder = out.resolve(givenUp.name());
        if (Files.isDirectory(folder)) {
            Files.move(folder, out.resolve(givenUp.name() + "-given-up-" + givenUp.number()));
        }
    }

    private NightRun run(
            NightOrder order, List<Delivered> delivered, Night night, @Nullable Night last, NightProgress progress) {
        return new NightRun(
                order,
                settings,
                night,
                delivered,
                last == null ? 0 : last.number(),
                new NightSieve(source, night.number(), last == null, expectedBytes(delivered), settings.work()),
                NightFigures.ofRun(source, night.number()),
                last != null && !last.policiesDigest().equals(order.policiesDigest()),
                source,
                key,
                progress);
    }

    /** Archives hold several times their size. */
    private static long expectedBytes(List<Delivered> delivered) {
        return delivered.stream()
                .mapToLong(file -> file.path().matches(".*\\.(gz|zip|xlsx)") ? file.bytes() * PACKED : file.bytes())
                .sum();
    }

    private NightResult result(NightRun run, JobExecution execution) throws IOException {
        Path outbox = run.order().out().resolve(run.night().name());
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            Ending ending = nights.isHeld(run.night()) ? Ending.BALANCED_WITH_HELD : Ending.BALANCED;
            return new NightResult(ending, nights.summary(run.night()), outbox);
        }
        Throwable failure = NightBooks.failure(execution);
        if (failure instanceof UnbalancedException) {
            nights.unbalance(run.night());
            String summary = unbalanced(run);
            return new NightResult(
                    Ending.UNBALANCED,
                    summary,
                    run.order().out().resolve(run.night().name() + "-unbalanced-" + run.number()));
        }
        throw new NightFailedException(run.night().name(), failure);
    }

    private String unbalanced(NightRun run) throws IOException {
        return inTransaction(() -> {
            new ProveTotals(run).prove(); // the failed step took its lines back
            return new PublishOutbox(run).publishUnbalanced();
        });
    }

    /** Work that may fail on the disk. */
    @FunctionalInterface
    private interface DiskWork {
        String run() throws IOException;
    }

    private String inTransaction(DiskWork work) throws IOException {
        try {
            return new TransactionTemplate(transactions).execute(status -> {
                try {
                    return work.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String digest(NightOrder order, List<Delivered> delivered) {
        String content = String.join(
                "\n",
                Inbox.digest(delivered),
                order.policiesDigest(),
                order.formats().digest());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
