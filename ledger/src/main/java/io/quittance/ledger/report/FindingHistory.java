package io.quittance.ledger.report;

import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.judge.SuspectEvents;
import io.quittance.ledger.judge.Suspects;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.secret.AccountKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** One finding as the newest night tells it, and everything the ledger knows of its line. To be used in a transaction. */
public final class FindingHistory {
    private static final String NEWEST = """
            select f.*, coalesce(k.case_number, '') as case_number, null as merchant_code, n.business_date
            from finding f join night n using (night)
            left join line_case k on k.account = f.account and k.operator = f.operator and k.service_code = f.service_code
            where f.finding_id = ? and n.state = 'BALANCED' order by f.night desc limit 1
            """;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final AccountKey key;
    private final FindingRows rows;

    /** Over a ledger. */
    public FindingHistory(DataSource source, AccountKey key, FindingRows rows) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.key = key;
        this.rows = rows;
    }

    /** The finding; empty if no balanced night has told of it. */
    public Optional<ReportedFinding> newest(String findingId) {
        return jdbc.query(NEWEST, (row, index) -> rows.read(row, List.of()), findingId).stream()
                .findFirst();
    }

    /** What is known of the finding's line, as it would be judged now. */
    public List<LineEvent> line(String findingId) {
        UUID scope = jdbc.queryForObject(
                "select scope from finding where finding_id = ? order by night desc limit 1", UUID.class, findingId);
        return of(Objects.requireNonNull(scope));
    }

    /** What is known of an account, or of a payment of no line; once in a transaction. */
    public List<LineEvent> of(UUID scope) {
        int next = nextNight();
        jdbc.execute("create temp table suspect (like suspect) on commit drop");
        jdbc.update(
                "insert into suspect values (?, ?, ?)",
                next,
                scope,
                scope.getMostSignificantBits() >>> Short.SIZE == 0);
        List<LineEvent> events = new ArrayList<>();
        try (SuspectEvents found = new SuspectEvents(source, key, next, Suspects.CHOSEN)) {
            found.forEachRemaining(events::add);
        }
        return events;
    }

    /**
     * Tables of the session take the place of a night behind the newest, which has brought nothing, so that the same
     * cursors serve.
     */
    private int nextNight() {
        Integer newest = jdbc.queryForObject("select coalesce(max(night), 0) from night", Integer.class);
        int next = newest == null ? 1 : newest + 1;
        for (RecordKind kind : RecordKind.values()) {
            FactTable table = FactTable.of(kind);
            jdbc.execute(
                    "create temp table %s (like %s) on commit drop".formatted(table.partition(next), table.name()));
        }
        return next;
    }
}
