package io.quittance.app.desk;

import io.quittance.app.settings.RulesInForce;
import io.quittance.app.words.Lang;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.evidence.ComparedRow;
import io.quittance.domain.evidence.EvidenceComparison;
import io.quittance.domain.evidence.EvidenceRow;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.ledger.evidence.BroughtFile;
import io.quittance.ledger.evidence.CaseLine;
import io.quittance.ledger.evidence.EvidenceFiles;
import io.quittance.ledger.report.FindingHistory;
import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Accounts;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares exports with the ledger and keeps what concerns a case there. */
@Component
final class LedgerEvidenceDesk implements EvidenceDesk {
    private final DataSource source;
    private final AccountKey key;
    private final RulesInForce rules;
    private final TransactionTemplate transaction;

    LedgerEvidenceDesk(DataSource source, AccountKey key, RulesInForce rules, PlatformTransactionManager transactions) {
        this.source = source;
        this.key = key;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String attach(String caseNumber, Path file, Set<Integer> named, String by, Lang lang) {
        PeopleDesk.named(by);
        return done(transaction.execute(status -> {
            EvidenceFiles kept = new EvidenceFiles(source, key);
            CaseLine line = line(kept, caseNumber);
            BroughtExport export = BroughtExport.read(file, rules, lang);
            refuseUnread(export.rows(), named);
            EvidenceComparison comparison = new EvidenceComparison(export.rows(), facts(line), named);
            List<ComparedRow> theirs = comparison.theirs();
            EvidenceWords words = new EvidenceWords(lang);
            if (theirs.isEmpty()) {
                throw StoppedException.wrongUsage(
                        "evidence.none",
                        file.getFileName(),
                        export.rows().size(),
                        caseNumber,
                        words.ours(comparison.onlyOurs()));
            }
            int added = kept.attach(caseNumber, brought(file, export, by), theirs);
            return words.attached(caseNumber, export, theirs, comparison.onlyOurs(), added);
        }));
    }

    @Override
    public String list(String caseNumber, Lang lang) {
        return done(transaction.execute(status -> {
            EvidenceFiles kept = new EvidenceFiles(source, key);
            line(kept, caseNumber);
            return new EvidenceWords(lang).kept(caseNumber, kept.of(caseNumber));
        }));
    }

    private static CaseLine line(EvidenceFiles kept, String caseNumber) {
        return kept.line(caseNumber).orElseThrow(() -> StoppedException.wrongUsage("wrong.no-case", caseNumber));
    }

    private static void refuseUnread(List<EvidenceRow> rows, Set<Integer> named) {
        named.stream()
                .sorted()
                .filter(line -> rows.stream().noneMatch(row -> row.line() == line))
                .findFirst()
                .ifPresent(line -> {
                    throw StoppedException.wrongUsage("evidence.no-row", line);
                });
    }

    /** The line's own facts. */
    private List<Fact> facts(CaseLine line) {
        FindingHistory history = new FindingHistory(source, key, new FindingRows(new Accounts(source, key), code -> {
            throw new IllegalStateException("no finding is read here: " + code);
        }));
        return history.of(line.account()).stream()
                .filter(event -> event.line().operator().equals(line.operator()))
                .filter(event -> event.line().serviceCode().equals(line.serviceCode()))
                .map(LineEvent::fact)
                .toList();
    }

    private static BroughtFile brought(Path file, BroughtExport export, String by) {
        List<LocalDateTime> times = export.rows().stream()
                .map(EvidenceRow::at)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new BroughtFile(
                String.valueOf(file.getFileName()),
                export.sha256(),
                export.content(),
                export.format(),
                export.rows().size(),
                times.get(0),
                times.get(times.size() - 1),
                by);
    }

    private static String done(@Nullable String text) {
        return text == null ? "" : text;
    }
}
