package io.quittance.ledger.casework;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.ledger.evidence.KeptRow;
import java.util.List;

/**
 * Everything the ledger knows of a case.
 *
 * @param findings that are open, by id
 * @param account every event of the account, whose other lines may bear on this one; each source names its file by the
 *     number of its {@code input_file}
 * @param filings oldest first
 * @param brought what was attached as evidence, by file in the order in which they were brought, then by line
 */
public record CaseRecord(
        String number,
        LineKey line,
        List<Finding> findings,
        List<LineEvent> account,
        List<CaseFiling> filings,
        List<KeptRow> brought) {

    /** Copies the lists. */
    public CaseRecord {
        findings = List.copyOf(findings);
        account = List.copyOf(account);
        filings = List.copyOf(filings);
        brought = List.copyOf(brought);
    }
}
