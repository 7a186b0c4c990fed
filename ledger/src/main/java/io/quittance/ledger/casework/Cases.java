package io.quittance.ledger.casework;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import io.quittance.ledger.people.Refusal;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases as people see and move them. Each change is to be called in a transaction of its own; the database decides
 * whether it may be made and writes the log, see {@link Refusal}. Not thread-safe.
 */
public final class Cases {
    private static final String SELECT = """
            select c.*, n.business_date as opened, coalesce(f.findings, 0) as findings, coalesce(f.claimed, 0) as claimed,
                   coalesce(r.outstanding, 0) as outstanding, coalesce(r.back, 0) as back
            from line_case c join night n on n.night = c.night and n.state = 'BALANCED'
            left join lateral (
                select count(*) as findings, sum(f.refund_amount)::int8 as claimed
                from standing_finding s join finding f using (finding_id, night)
                where s.scope = c.account and f.operator = c.operator and f.service_code = c.service_code
            ) f on true
            left join lateral (
                select (sum(r.outstanding) filter (where c.outcome is distinct from 'RETURNED'))::int8 as outstanding,
                       sum(r.amount - r.outstanding)::int8 as back
                from released_instruction r
                where r.scope = c.account and r.operator = c.operator and r.service_code = c.service_code
            ) r on true
            """;
    private static final String FINDINGS = """
            select distinct on (f.finding_id collate "C") f.*, n.business_date, s.finding_id is not null as standing
            from line_case c join finding f on f.scope = c.account and f.operator = c.operator
             and f.service_code = c.service_code
            join night n on n.night = f.night and n.state = 'BALANCED'
            left join standing_finding s on s.finding_id = f.finding_id and s.night = f.night
            where c.case_number = ? order by f.finding_id collate "C", f.night desc
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    /** Over a ledger. */
    public Cases(DataSource source, AccountKey key) {
        jdbc = JdbcClient.create(source);
        accounts = new Accounts(source, key);
    }

    /** Cases in one of the states, those that claim most first. */
    public List<LineCase> in(List<CaseState> states, int most) {
        return jdbc.sql(SELECT + " where c.state = any (?) order by claimed desc, c.case_number collate \"C\" limit ?")
                .params(states.stream().map(Enum::name).toArray(String[]::new), most)
                .query(this::lineCase)
                .list();
    }

    /** The case of that number. */
    public Optional<LineCase> find(String number) {
        return jdbc.sql(SELECT + " where c.case_number = ?")
                .param(number)
                .query(this::lineCase)
                .optional();
    }

    /** Every finding there ever was on its line, as the newest night tells it. */
    public List<CaseFinding> findings(String number) {
        return jdbc.sql(FINDINGS).param(number).query(Cases::finding).list();
    }

    /** What was written, oldest first. */
    public List<CaseNote> notes(String number) {
        return jdbc.sql("select at, author, said from case_note where case_number = ? order by note")
                .param(number)
                .query((row, index) -> new CaseNote(
                        row.getObject("at", OffsetDateTime.class), row.getString("author"), row.getString("said")))
                .list();
    }

    /** Where it was carried, oldest first. */
    public List<CaseFiling> filings(String number) {
        return jdbc.sql("select * from case_filing where case_number = ? order by filing")
                .param(number)
                .query((row, index) -> new CaseFiling(
                        row.getLong("filing"),
                        row.getString("channel"),
                        row.getObject("filed_on", LocalDate.class),
                        row.getString("reference"),
                        row.getString("state"),
                        row.getString("filed_by")))
                .list();
    }

    /** Writes a note. */
    public void note(String number, String said, String by) {
        jdbc.sql("insert into case_note (case_number, author, said) values (?, ?, ?)")
                .params(number, by, said)
                .update();
    }

    /** Gives it to somebody to work on. */
    public void assign(String number, String assignee, String by) {
        jdbc.sql("update line_case set state = 'WORKING', assignee = ?, moved_by = ? where case_number = ?")
                .params(assignee, by, number)
                .update();
    }

    /** Ends it with a reason; {@link Outcome#RETURNED} is for facts alone. */
    public void close(String number, Outcome outcome, String reason, String by) {
        jdbc.sql("update line_case set state = 'CLOSED', outcome = ?, reason = ?, closed_at = clock_timestamp(),"
                        + " moved_by = ? where case_number = ?")
                .params(outcome.name(), reason, by, number)
                .update();
    }

    /** Records that it was carried to a complaint channel; it then waits. */
    public void file(String number, String channel, LocalDate on, String reference, String by) {
        jdbc.sql("insert into case_filing (case_number, channel, filed_on, reference, filed_by, moved_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(number, channel, on, reference, by, by)
                .update();
        jdbc.sql("update line_case set state = 'WAITING', moved_by = ? where case_number = ? and state <> 'WAITING'")
                .params(by, number)
                .update();
    }

    /** Records what the channel said to a filing. */
    public void moveFiling(long filing, String state, String by) {
        jdbc.sql("update case_filing set state = ?, moved_by = ?, moved_at = clock_timestamp() where filing = ?")
                .params(state, by, filing)
                .update();
    }

    private LineCase lineCase(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new LineCase(
                row.getString("case_number"),
                new LineKey(
                        row.getString("operator"),
                        accounts.open(row.getObject("account", UUID.class)),
                        row.getString("service_code")),
                row.getObject("opened", LocalDate.class),
                CaseState.valueOf(row.getString("state")),
                row.getString("assignee"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("reason"),
                row.getString("moved_by"),
                row.getLong("findings"),
                Fen.of(row.getLong("claimed")),
                Fen.of(row.getLong("outstanding")),
                Fen.of(row.getLong("back")));
    }

    private static CaseFinding finding(ResultSet row, int index) throws SQLException {
        return new CaseFinding(
                row.getString("finding_id"),
                row.getString("code"),
                row.getString("status"),
                row.getObject("business_date", LocalDate.class),
                row.getBoolean("standing"),
                Fen.of(row.getLong("amount")),
                Fen.of(row.getLong("refund_amount")),
                row.getString("route"),
                row.getString("charge_id"),
                row.getString("payment_id"),
                row.getString("reason_zh"),
                row.getString("reason_en"));
    }
}
