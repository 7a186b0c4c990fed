package io.quittance.app.desk;

import io.quittance.app.settings.Home;
import io.quittance.app.settings.RulesInForce;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.policy.Policies;
import io.quittance.jobs.dossier.BroughtRows;
import io.quittance.jobs.dossier.CaseDossiers;
import io.quittance.jobs.dossier.Deliveries;
import io.quittance.jobs.dossier.DossierPress;
import io.quittance.ledger.casework.CaseRecord;
import io.quittance.ledger.casework.CaseRecords;
import io.quittance.ledger.log.ActionLog;
import io.quittance.ledger.log.Disclosure;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.people.People;
import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Accounts;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.writers.dossier.Addressee;
import io.quittance.writers.dossier.Copy;
import io.quittance.writers.dossier.Dossier;
import io.quittance.writers.dossier.DossierFacts;
import io.quittance.writers.dossier.Warning;
import io.quittance.writers.dossier.Warnings;
import io.quittance.writers.outbox.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes dossiers from the ledger and the archive. */
@Component
final class LedgerDossierDesk implements DossierDesk {
    private static final FileAttribute<?> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final DataSource source;
    private final AccountKey key;
    private final RulesInForce rules;
    private final Path archive;
    private final TransactionTemplate transaction;

    LedgerDossierDesk(
            DataSource source, AccountKey key, RulesInForce rules, Home home, PlatformTransactionManager transactions) {
        this.source = source;
        this.key = key;
        this.rules = rules;
        this.archive = home.folder().resolve("archive");
        this.transaction = new TransactionTemplate(transactions);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Made(byte[] zip, List<Warning> warnings) {}

    @Override
    public Written share(String caseNumber, Addressee to, Path folder) {
        Made made = inTransaction(() -> make(caseNumber, to, Copy.SHARE));
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(caseNumber + "-" + to.word() + ".zip");
            WholeFile.write(file, out -> out.write(made.zip()));
            return new Written(file, made.warnings());
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "wrong.cannot-write", folder);
        }
    }

    /** The log is written before the file: what cannot be logged is not written. */
    @Override
    public Written filing(String caseNumber, Addressee to, Path folder, String by, String reason) {
        Disclosure leave = LedgerDisclosureDesk.ofCompliance(new People(source), by, reason);
        Made made = inTransaction(() -> {
            Made one = make(caseNumber, to, Copy.FILING);
            String detail = to.name() + " sha256=" + Digests.of(one.zip()) + "\n" + leave.reason();
            new ActionLog(source).write(leave.by(), "filing copy", caseNumber, detail);
            return one;
        });
        Path own = folder.resolve(caseNumber + "-filing");
        try {
            Files.createDirectories(folder);
            if (!Files.isDirectory(own)) {
                Files.createDirectory(own, OWNER_FOLDER);
            }
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
            Path file = own.resolve(caseNumber + "-" + to.word() + ".zip");
            WholeFile.write(file, out -> out.write(made.zip()), OWNER_FILE);
            return new Written(file, made.warnings());
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "wrong.cannot-write", own);
        }
    }

    private interface Work {
        Made done() throws IOException;
    }

    private Made inTransaction(Work work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                return work.done();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private Made make(String caseNumber, Addressee to, Copy copy) throws IOException {
        Night night = new Nights(source)
                .lastBalanced()
                .orElseThrow(() -> StoppedException.wrongUsage("wrong.no-case", caseNumber));
        List<CaseRecord> found = new CaseRecords(source, key, findingRows()).of(caseNumber, night.number());
        if (found.isEmpty()) {
            throw StoppedException.wrongUsage("wrong.no-case", caseNumber);
        }
        FormatCatalog formats = rules.formats(null);
        Deliveries deliveries = new Deliveries(new InputFiles(source), formats);
        Policies policies = new Policies(rules.policies(null).policies());
        DossierPress press = new DossierPress(
                new CaseDossiers(
                        policies,
                        rules.deadlines(),
                        rules.workingDays(),
                        deliveries,
                        new BroughtRows(source, key, formats)),
                archive,
                formats,
                deliveries);
        DossierFacts facts = press.facts(found, to, copy, night.businessDate()).get(0);
        return new Made(Dossier.zip(facts), Warnings.of(facts));
    }

    private FindingRows findingRows() {
        return new FindingRows(new Accounts(source, key), Auditor::code);
    }
}
