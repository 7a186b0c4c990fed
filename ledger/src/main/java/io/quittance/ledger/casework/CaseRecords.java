package io.quittance.ledger.casework;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.ledger.evidence.EvidenceFiles;
import io.quittance.ledger.evidence.KeptRow;
import io.quittance.ledger.judge.SuspectEvents;
import io.quittance.ledger.judge.Suspects;
import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.report.ReportedFinding;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings together what the ledger knows of some cases, in a handful of queries however many they are. To be used once in
 * a transaction.
 */
public final class CaseRecords {
    private static final Set<String> GONE = Set.of("WITHDRAWN", "SETTLED");
    private static final String LARGEST = """
            insert into told_case
            select k.case_number, k.account, k.operator, k.service_code
            from finding f join line_case k using (account, operator, service_code)
            where f.night = ? and f.status in ('NEW', 'CHANGED')
            and (f.route = 'VOID' or f.channel = 'BALANCE' and f.refund_amount > 0)
            group by k.case_number, k.account, k.operator, k.service_code
            order by sum(case when f.route = 'VOID' then f.amount else f.refund_amount end) desc, k.case_number collate "C"
            limit ?
            """;
    private static final String ONE = """
            insert into told_case select k.case_number, k.account, k.operator, k.service_code
            from line_case k join night n on n.night = k.night and n.state = 'BALANCED' where k.case_number = ?
            """;
    private static final String FINDINGS = """
            select distinct on (f.finding_id collate "C") f.*, c.case_number, null as merchant_code
            from told_case c join finding f on f.scope = c.account and f.operator = c.operator
             and f.service_code = c.service_code
            join night n on n.night = f.night and (n.state = 'BALANCED' or n.night = ?)
            where f.night <= ?
            order by f.finding_id collate "C", f.night desc
            """;
    private static final String FILINGS =
            "select f.* from told_case c join case_filing f using (case_number) order by filing";

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final AccountKey key;
    private final Accounts accounts;
    private final FindingRows rows;

    /** Over a ledger. */
    public CaseRecords(DataSource source, AccountKey key, FindingRows rows) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.key = key;
        this.accounts = new Accounts(source, key);
        this.rows = rows;
    }

    /** The cases of a night that ask the operator for most; the night itself need not be balanced yet. */
    public List<CaseRecord> largest(int night, int most) {
        begin();
        jdbc.update(LARGEST, night, most);
        return records(night);
    }

    /** The case of that number, as of a balanced night; none if there is no such case. */
    public List<CaseRecord> of(String number, int night) {
        begin();
        jdbc.update(ONE, number);
        return records(night);
    }

    private void begin() {
        jdbc.execute("""
                create temp table told_case (case_number text, account uuid, operator text, service_code text) on commit drop
                """);
    }

    private List<CaseRecord> records(int night) {
        List<CaseRecord> cases = jdbc.query(
                "select * from told_case",
                (row, index) -> new CaseRecord(
                        row.getString("case_number"),
                        new LineKey(
                                row.getString("operator"),
                                accounts.open(row.getObject("account", UUID.class)),
                                row.getString("service_code")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<String, List<Finding>> findings = findings(night);
        Map<String, List<CaseFiling>> filings = filings();
        Map<String, List<LineEvent>> events = events(night);
        Map<String, List<KeptRow>> brought = new EvidenceFiles(source, key)
                .of(cases.stream().map(CaseRecord::number).toList());
        return cases.stream()
                .map(one -> new CaseRecord(
                        one.number(),
                        one.line(),
                        findings.getOrDefault(one.number(), List.of()),
                        events.getOrDefault(one.line().account(), List.of()),
                        filings.getOrDefault(one.number(), List.of()),
                        brought.getOrDefault(one.number(), List.of())))
                .toList();
    }

    private Map<String, List<Finding>> findings(int night) {
        Map<String, List<Finding>> findings = new HashMap<>();
        jdbc.query(
                FINDINGS,
                row -> {
                    ReportedFinding reported = rows.read(row, List.of());
                    if (!GONE.contains(reported.status())) {
                        findings.computeIfAbsent(reported.caseNumber(), number -> new ArrayList<>())
                                .add(reported.finding());
                    }
                },
                night,
                night);
        return findings;
    }

    private Map<String, List<CaseFiling>> filings() {
        Map<String, List<CaseFiling>> filings = new HashMap<>();
        jdbc.query(FILINGS, row -> {
            filings.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>())
                    .add(new CaseFiling(
                            row.getLong("filing"),
                            row.getString("channel"),
                            row.getObject("filed_on", LocalDate.class),
                            row.getString("reference"),
                            row.getString("state"),
                            row.getString("filed_by")));
        });
        return filings;
    }

    private Map<String, List<LineEvent>> events(int night) {
        return new AccountEvents(source, night)
                .of(
                        "select account from told_case",
                        () -> new SuspectEvents(source, key, night, Suspects.CHOSEN, String::valueOf));
    }
}
