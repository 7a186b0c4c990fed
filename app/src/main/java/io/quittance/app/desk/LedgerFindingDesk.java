package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.ledger.report.FindingHistory;
import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.report.ReportedFinding;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Accounts;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Explains findings from the ledger. */
@Component
final class LedgerFindingDesk implements FindingDesk {
    private final DataSource source;
    private final AccountKey key;
    private final TransactionTemplate transaction;

    LedgerFindingDesk(DataSource source, AccountKey key, PlatformTransactionManager transactions) {
        this.source = source;
        this.key = key;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<String> explain(String findingId, Lang lang) {
        return transaction.execute(status -> {
            FindingHistory history = history();
            return history.newest(findingId)
                    .map(found -> new Explanation(found, ofLine(found, history.line(findingId)), lang).text());
        });
    }

    private FindingHistory history() {
        return new FindingHistory(source, key, new FindingRows(new Accounts(source, key), Auditor::code));
    }

    /** The line's own events, and those of the whole account. */
    private static List<LineEvent> ofLine(ReportedFinding found, List<LineEvent> events) {
        LineKey line = found.finding().line();
        return events.stream()
                .filter(event -> event.line().operator().equals(line.operator()))
                .filter(event -> event.line().serviceCode().isEmpty()
                        || event.line().serviceCode().equals(line.serviceCode()))
                .toList();
    }
}
