package io.quittance.ledger.batch;

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
 * Batches as people see and change them. Each change is to be called in a transaction of its own; the database decides
 * whether it may be made and writes the log, see {@link Refusal}. Not thread-safe.
 */
public final class Batches {
    private static final String SELECT = """
            select b.*, coalesce(r.rows, 0) as rows, coalesce(r.total, 0) as total from batch b left join (
                select batch, count(*) as rows, sum(amount)::int8 as total from batch_row where state = 'LIVE' group by batch
            ) r on r.batch = b.number
            """;
    private static final String ROWS = """
            select r.*, coalesce(c.case_number, '') as case_number, i.fate, coalesce(x.order_no, '') as order_no
            from batch_row r left join instruction x on x.night = r.night and x.number = r.number
            left join line_case c on c.account = r.account and c.operator = r.operator and c.service_code = r.service_code
            left join released_instruction i on i.number = r.number and i.batch = r.batch
            where r.batch = ? order by r.number collate "C"
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    /** Over a ledger. */
    public Batches(DataSource source, AccountKey key) {
        jdbc = JdbcClient.create(source);
        accounts = new Accounts(source, key);
    }

    /** All batches, newest night first. */
    public List<Batch> all() {
        return jdbc.sql(SELECT + " order by b.night desc, b.number collate \"C\"")
                .query(Batches::batch)
                .list();
    }

    /** The batch of that number. */
    public Optional<Batch> find(String number) {
        return jdbc.sql(SELECT + " where b.number = ?")
                .param(number)
                .query(Batches::batch)
                .optional();
    }

    /** All rows of a batch, by number. */
    public List<BatchRow> rows(String number) {
        return jdbc.sql(ROWS).param(number).query(this::row).list();
    }

    /** Keeps a batch from being changed by others until the transaction ends. */
    public Optional<Batch> lock(String number) {
        jdbc.sql("select number from batch where number = ? for update")
                .param(number)
                .query(String.class)
                .optional();
        return find(number);
    }

    /**
     * Takes rows out of a proposed batch, by the number of the row or of its case.
     *
     * @return how many went out
     */
    public int takeOut(String batch, String numberOrCase, String reason, String by) {
        lock(batch);
        int out = jdbc.sql("""
                        update batch_row r set state = 'TAKEN_OUT', reason = ?, changed_by = ?, changed_at = clock_timestamp()
                        where r.batch = ? and r.state = 'LIVE' and (r.number = ? or exists (
                            select from line_case c where c.case_number = ? and c.account = r.account
                            and c.operator = r.operator and c.service_code = r.service_code))
                        """)
                .params(reason, by, batch, numberOrCase, numberOrCase)
                .update();
        jdbc.sql("update batch b set state = 'EMPTIED', acted_by = ? where number = ? and state = 'PROPOSED'"
                        + " and not exists (select from batch_row r where r.batch = b.number and r.state = 'LIVE')")
                .params(by, batch)
                .update();
        return out;
    }

    /** Who took rows out of a batch, by name. */
    public List<String> editors(String batch) {
        return jdbc.sql(
                        "select distinct changed_by collate \"C\" from batch_row where batch = ? and state = 'TAKEN_OUT' order by 1")
                .param(batch)
                .query(String.class)
                .list();
    }

    /**
     * Proposes again what was taken out of a batch, or was in it when it was rejected, and still stands.
     *
     * @return the number of the new batch; empty if nothing of it stands
     */
    public Optional<String> propose(String batch, String by) {
        String base = batch.replaceFirst("-again\\d+$", "");
        String number = jdbc.sql("select ? || '-again' || (count(*) + 1) from batch where number like ? || '-again%'")
                .params(base, base)
                .query(String.class)
                .single();
        jdbc.sql("insert into batch (number, night, kind, route, operator, four_eyes, proposed_by, acted_by)"
                        + " select ?, night, kind, route, operator, true, ?, ? from batch where number = ?")
                .params(number, by, by, batch)
                .update();
        int rows = jdbc.sql("""
                        insert into batch_row (batch, number, night, finding_id, scope, account, operator, service_code,
                                               channel, money_id, paid, amount)
                        select ?, r.number, r.night, r.finding_id, r.scope, r.account, r.operator, r.service_code, r.channel,
                               r.money_id, r.paid, r.amount
                        from batch_row r join standing_finding s on s.finding_id = r.finding_id and s.night = r.night
                        where r.batch = ? and r.state = 'TAKEN_OUT'
                        and not exists (select from batch_row o where o.number = r.number and o.state = 'LIVE')
                        """).params(number, batch).update();
        return rows == 0 ? Optional.empty() : Optional.of(number);
    }

    /** Approves what was proposed by somebody else. */
    public void approve(String batch, String by) {
        jdbc.sql("update batch set state = 'APPROVED', approved_by = ?, approved_at = clock_timestamp(), acted_by = ?"
                        + " where number = ?")
                .params(by, by, batch)
                .update();
    }

    /** Refuses a batch as a whole; its money may be proposed again. */
    public void reject(String batch, String reason, String by) {
        jdbc.sql("update batch set state = 'REJECTED', reason = ?, acted_by = ? where number = ?")
                .params(reason, by, batch)
                .update();
    }

    /**
     * Records that an approved batch is released. Its files are to be written in the same transaction, behind this.
     *
     * @param on the day from which its money is waited for, in Asia/Shanghai
     */
    public void release(String batch, LocalDate on, String by) {
        jdbc.sql(
                        "update batch set state = 'RELEASED', released_by = ?, released_at = clock_timestamp(), released_on = ?,"
                                + " acted_by = ? where number = ?")
                .params(by, on, by, batch)
                .update();
    }

    /** Batches that nobody has to approve, and that are not released yet. */
    public List<String> toRelease() {
        return jdbc.sql(
                        "select number from batch where state = 'PROPOSED' and not four_eyes order by number collate \"C\"")
                .query(String.class)
                .list();
    }

    private static Batch batch(ResultSet row, int index) throws SQLException {
        return new Batch(
                row.getString("number"),
                row.getInt("night"),
                Batch.Kind.valueOf(row.getString("kind")),
                row.getString("route"),
                row.getString("operator"),
                row.getBoolean("four_eyes"),
                Batch.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class),
                row.getString("released_by"),
                row.getObject("released_at", OffsetDateTime.class),
                row.getObject("released_on", LocalDate.class),
                row.getString("reason"),
                row.getLong("rows"),
                Fen.of(row.getLong("total")));
    }

    private BatchRow row(ResultSet row, int index) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        String fate = row.getString("fate");
        return new BatchRow(
                row.getString("number"),
                row.getString("finding_id"),
                new LineKey(
                        row.getString("operator"),
                        account == null ? "" : accounts.open(account),
                        row.getString("service_code")),
                row.getString("case_number"),
                row.getString("channel"),
                row.getString("money_id"),
                row.getString("order_no"),
                Fen.of(row.getLong("paid")),
                Fen.of(row.getLong("amount")),
                row.getString("state"),
                row.getString("reason"),
                row.getString("changed_by"),
                fate == null ? null : Fate.valueOf(fate));
    }
}
