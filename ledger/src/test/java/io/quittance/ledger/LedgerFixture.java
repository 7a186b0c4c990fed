package io.quittance.ledger;

import io.quittance.domain.calendar.PublishedYear;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.judge.AuditSettings;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.batch.NightBatches;
import io.quittance.ledger.batch.Releases;
import io.quittance.ledger.casework.NightCases;
import io.quittance.ledger.judge.KeptSuspects;
import io.quittance.ledger.judge.Standings;
import io.quittance.ledger.judge.SuspectEvents;
import io.quittance.ledger.judge.Suspects;
import io.quittance.ledger.judge.Verdicts;
import io.quittance.ledger.load.ChunkWriter;
import io.quittance.ledger.match.Matching;
import io.quittance.ledger.match.Narrowing;
import io.quittance.ledger.match.NightReach;
import io.quittance.ledger.match.Watches;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.pack.PackKeys;
import io.quittance.ledger.report.Control;
import io.quittance.ledger.report.FindingControls;
import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.report.NightFigures;
import io.quittance.ledger.report.NightFindings;
import io.quittance.ledger.report.NightMatters;
import io.quittance.ledger.report.NightProof;
import io.quittance.ledger.report.NightSums;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.Partitions;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Accounts;
import io.quittance.ledger.settle.Conflict;
import io.quittance.ledger.settle.Settlement;
import io.quittance.ledger.sieve.NightSieve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger of its own in a real PostgreSQL, fed with rows of the standard layouts. */
final class LedgerFixture {
    private static final boolean ALL_PACKED = Boolean.getBoolean("quittance.packed");

    /** Every day from Monday to Friday works. */
    static final WorkingDays CALENDAR =
            new WorkingDays(List.of(new PublishedYear(2026, Set.of(), Set.of(), "made for the test")));

    final DataSource source;
    final List<Conflict> conflicts = new ArrayList<>();
    long repeats;
    final AccountKey key = new AccountKey("a test key of thirty-two bytes..".getBytes(StandardCharsets.UTF_8));
    final TransactionTemplate transaction;
    private final Path work = LedgerServer.freshFolder();
    private final Policies policies;
    private final Predicate<LocalDate> packed;
    private List<Control> proof = List.of();

    /** In which every other night is packed; with {@code quittance.packed}, each. */
    LedgerFixture(Policies policies) {
        this(policies, date -> ALL_PACKED || date.getDayOfMonth() % 2 == 0);
    }

    /**
     * With a choice of nights.
     *
     * @param packed whether the night of a date keeps its charges and payments in packs
     */
    LedgerFixture(Policies policies, Predicate<LocalDate> packed) {
        this(policies, packed, LedgerServer.freshLedger());
    }

    /** In a database of the caller's choice. */
    LedgerFixture(Policies policies, Predicate<LocalDate> packed, DataSource source) {
        this.policies = policies;
        this.packed = packed;
        this.source = source;
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** Runs a night over files, each a header of a standard layout and rows; returns code, subject, refund and status. */
    List<String> night(String date, boolean narrowed, Map<String, List<String>> files) {
        Night night = begin(date, files);
        return judge(night, load(night, files), narrowed);
    }

    /** A night that is killed when its files are read, and given up by the next one. */
    void givenUpNight(String date, Map<String, List<String>> files) {
        load(begin(date, files), files);
    }

    private Night begin(String date, Map<String, List<String>> files) {
        return transaction.execute(status -> new Nights(source)
                .begin(
                        LocalDate.parse(date),
                        date + files.hashCode(),
                        "policies",
                        "formats",
                        packed.test(LocalDate.parse(date))));
    }

    /**
     * As if many a night had been killed. Of four nights one keeps its sieve in memory; one is killed when everything is
     * loaded and has none, one half-way through each file; and one takes over what was kept, now and once it is settled.
     * Every third keeps no doubts in it.
     */
    private NightSieve load(Night night, Map<String, List<String>> files) {
        NightSieve killed = sieve(night);
        NightSieve sieve = night.number() % 4 == 0 ? killed : sieve(night);
        boolean halfWay = night.number() % 4 == 2;
        Map<String, Integer> numbers = new TreeMap<>();
        new TreeMap<>(files)
                .forEach((path, rows) -> transaction.executeWithoutResult(status -> {
                    int file = new InputFiles(source)
                            .register(night.number(), path, "sha", 1, "standard", InputFile.Status.ACCEPTED, null);
                    numbers.put(path, file);
                    load(path, rows, 0, halfWay ? rows.size() / 2 : rows.size(), writer(night, file, killed));
                }));
        if (halfWay) {
            sieve.catchUp();
        }
        numbers.forEach((path, file) -> transaction.executeWithoutResult(status -> {
            List<String> rows = Objects.requireNonNull(files.get(path));
            load(path, rows, halfWay ? rows.size() / 2 : rows.size(), rows.size(), writer(night, file, sieve));
            new InputFiles(source).finish(file, rows.size(), rows.size(), 0, 0, "", null);
        }));
        new Partitions(source).analyze(night.number());
        return takenOver(night, night.number() % 4 == 3 ? killed : sieve);
    }

    private ChunkWriter writer(Night night, int file, NightSieve sieve) {
        return new ChunkWriter(source, key, night.number(), night.packed(), file, sieve.feed(file));
    }

    private static void load(String path, List<String> rows, int from, int to, ChunkWriter writer) {
        RecordKind kind = RecordKind.valueOf(path.substring(path.indexOf('-') + 1));
        FactRow row = new FactRow();
        for (int i = from; i < to; i++) {
            StandardRow.read(kind, i + 2, rows.get(i), row);
            writer.add(row);
        }
        writer.flush();
    }

    private NightSieve sieve(Night night) {
        return new NightSieve(source, night.number(), night.number() == 1, 0, work, night.number() % 3 == 0 ? 0 : 1000);
    }

    /** What the run after a killed one has: of one night in four what was kept, else what there was. */
    private NightSieve takenOver(Night night, NightSieve sieve) {
        if (night.number() % 4 != 3) {
            return sieve;
        }
        transaction.executeWithoutResult(status -> {
            try {
                sieve.keep();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return sieve(night);
    }

    private List<String> judge(Night night, NightSieve loaded, boolean narrowed) {
        int previous = new Nights(source).lastBalanced().map(Night::number).orElse(0);
        transaction.executeWithoutResult(status -> {
            int many = night.number() % 2 == 0 ? 1 : Settlement.MANY;
            Settlement settlement = new Settlement(source, night.number(), loaded, many);
            settlement.settle().forEach((file, lost) -> {
                repeats += lost[0];
                try (Stream<Conflict> rows = settlement.conflicts(file)) {
                    rows.forEach(conflicts::add);
                }
            });
        });
        NightSieve sieve = takenOver(night, loaded);
        transaction.executeWithoutResult(status -> {
            NightFigures figures = new NightFigures(source, night.number());
            Matching matching = new Matching(source, night, sieve, policies, previous, 1, figures);
            matching.match();
            Narrowing narrowing = new Narrowing(source, night, previous, policies);
            if (narrowed) {
                narrowing.narrow();
            } else {
                narrowing.suspectEverything();
            }
            proof = new NightProof(source, night, previous, figures).matching();
            matching.forget();
        });
        if (night.number() % 2 == 0) {
            transaction.executeWithoutResult(status -> new KeptSuspects(source, night.number()).gather(sieve.packs()));
        }
        transaction.executeWithoutResult(status -> {
            Verdicts verdicts = new Verdicts(source, key, night.number(), night.businessDate());
            try (SuspectEvents events = new SuspectEvents(source, key, night.number(), Suspects.OF_THE_NIGHT)) {
                new Auditor(policies, AuditSettings.shipped(night.businessDate(), CALENDAR)).audit(events, verdicts);
            }
            verdicts.conclude();
            new NightCases(source, night).decide();
            List<Control> all = new ArrayList<>(proof);
            all.addAll(new FindingControls(source).of(night.number()));
            proof = List.copyOf(all);
        });
        List<String> found = findings(night);
        transaction.executeWithoutResult(status -> {
            new NightSums(source).save(night.number());
            new NightMatters(source, night).save(true);
            new Watches(source, policies).putOff(night);
            new Standings(source).adopt(night.number());
            new Nights(source).balance(night);
            new Releases(source).follow(night);
            new NightBatches(source, night).propose(true);
            new NightCases(source, night).follow();
        });
        MattersAsDone.hold(source, night);
        new Partitions(source).index(night.number());
        transaction.executeWithoutResult(status -> new PackKeys(source, sieve.packs()).save(night.number()));
        new NightReach(source, sieve.packs()).save(night.number());
        transaction.executeWithoutResult(status -> {
            try {
                sieve.save();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return found;
    }

    /** The proof of the last night: of its matching and of its findings. */
    List<Control> proof() {
        return proof;
    }

    private List<String> findings(Night night) {
        List<String> found = new ArrayList<>();
        Accounts accounts = new Accounts(source, key);
        transaction.executeWithoutResult(status -> new NightFindings(
                        source, accounts, new FindingRows(accounts, Auditor::code))
                .each(
                        night.number(),
                        UnaryOperator.identity(),
                        reported -> found.add(String.join(
                                " ",
                                reported.status(),
                                reported.finding().code().name(),
                                reported.finding().line().account(),
                                reported.finding().chargeId() + "/"
                                        + reported.finding().paymentId() + "/"
                                        + reported.finding().agreementNo() + "/"
                                        + reported.finding().cancelNo(),
                                reported.finding().refundAmount().toYuan()))));
        return found;
    }

    long rows(RecordKind kind) {
        FactTable table = FactTable.of(kind);
        long rows = number("select count(*) from " + table.name() + " where night in (select night from night where "
                + (table.isPackable() ? "not packed)" : "true)"));
        return table.isPackable()
                ? rows
                        + number("select coalesce(sum(rows), 0) from " + table.packs())
                        - number("select count(*) from removed_row where kind = " + table.kindCode())
                : rows;
    }

    private long number(String query) {
        return Objects.requireNonNull(new JdbcTemplate(source).queryForObject(query, Long.class));
    }

    /** A column of every row, as text. */
    List<String> column(String query) {
        return new JdbcTemplate(source).queryForList(query, String.class);
    }
}
