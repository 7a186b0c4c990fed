package io.quittance.ledger.judge;

import io.quittance.domain.judge.AccountVerdict;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.Channel;
import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.Hash64;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.secret.AccountTokens;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Takes the verdicts on a night's suspects and keeps what changed: findings that are new, whose money or facts changed,
 * or that the facts no longer support.
 *
 * <p>Rows are gathered and copied in batches, while the next accounts are still being judged: new ones where they stay,
 * those that stand into temporary tables, where {@link #conclude} compares them in sets. All in one transaction.
 */
public final class Verdicts implements Consumer<AccountVerdict> {
    private static final int BATCH = 1000;
    private static final int SEND = 1 << 20;
    private static final long DAYS_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final AccountTokens tokens;
    private final Hash64 hash = new Hash64();
    private final List<Finding> findings = new ArrayList<>();
    private final VerdictRows fresh;
    private final VerdictRows known;
    private final CopyBuffer reviews = new CopyBuffer(1 << 16);
    private final CopyBuffer returned = new CopyBuffer(1 << 12);
    private final ReleasedFates fates;
    private final int night;

    /**
     * For one night.
     *
     * @param businessDate on which what was released may be overdue
     */
    public Verdicts(DataSource source, AccountKey key, int night, LocalDate businessDate) {
        this.fates = new ReleasedFates(night, businessDate);
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.tokens = key.tokens();
        this.fresh = new VerdictRows(tokens, night, "finding", "instruction");
        this.known = new VerdictRows(tokens, night, "verdict", "verdict_instruction");
        this.night = night;
        jdbc.execute("create temp table verdict (like finding) on commit drop");
        jdbc.execute("create temp table verdict_instruction (like instruction) on commit drop");
        jdbc.execute("create temp table verdict_review (like night_review) on commit drop");
        jdbc.execute("create temp table returned (id text) on commit drop");
    }

    @Override
    public void accept(AccountVerdict verdict) {
        findings.addAll(verdict.findings());
        verdict.findings().forEach(fates::add);
        verdict.instructions().forEach(fates::add);
        if (verdict.reviewOn() != null) {
            reviews.beginRow(3);
            reviews.int4(night);
            reviews.uuid(tokens.of(verdict.account()));
            reviews.int4(verdict.reviewOn().toEpochDay() - DAYS_TO_2000);
        }
        for (String id : verdict.returned()) {
            returned.beginRow(1);
            returned.text(id);
        }
        if (findings.size() >= BATCH || reviews.size() > SEND) {
            send();
        }
    }

    /** Compares with what stood before and keeps the difference. Returns nothing; the night's findings are then there. */
    public void conclude() {
        send();
        jdbc.execute("analyze verdict");
        jdbc.execute("create index on returned (id)");
        jdbc.execute("update verdict v set status = 'CHANGED' from standing_finding s"
                + " where s.finding_id = v.finding_id and s.digest <> v.digest");
        jdbc.execute("insert into finding select * from verdict where status = 'CHANGED'");
        settle();
        withdraw();
        jdbc.execute("""
                insert into instruction select i.* from verdict_instruction i
                join finding f on f.night = i.night and f.finding_id = i.finding_id
                """);
        // Payments of no line have a verdict each, and may name the same account.
        jdbc.execute(
                "insert into night_review select night, scope, min(due) from verdict_review group by night, scope");
        jdbc.execute("analyze finding, instruction");
    }

    /**
     * Findings whose money a released instruction has brought back; of those that claimed a part of it, the ones whose own
     * instructions have brought back all of the claim since it was made.
     */
    private void settle() {
        jdbc.execute("create temp table settled (finding_id text primary key) on commit drop");
        jdbc.execute("create temp table repaid (finding_id text primary key) on commit drop");
        if (Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from night_fate where night = ? and fate = 'CONFIRMED')",
                Boolean.class,
                night))) {
            jdbc.update("""
                    insert into settled
                    select distinct f.finding_id from night_fate n join released_instruction i using (number)
                    join standing_finding s on s.scope = i.scope
                    join finding f on f.night = s.night and f.finding_id = s.finding_id
                    where n.night = ? and n.fate = 'CONFIRMED' and f.refund_amount > 0
                    and case i.channel when 'BALANCE' then i.money_id = f.operator || '/' || f.charge_id
                                       else i.money_id = any (string_to_array(f.payment_id, ';')) end
                    """, night);
            jdbc.update("""
                    insert into repaid
                    select f.finding_id from night_fate n join released_instruction i using (number)
                    join standing_finding s on s.finding_id = i.finding_id
                    join finding f on f.night = s.night and f.finding_id = s.finding_id
                    where n.night = ? and n.fate = 'CONFIRMED' and f.refund_amount > 0
                    and not exists (select from night_fate b
                                    where b.night = f.night and b.number = n.number and b.fate = 'CONFIRMED')
                    group by f.finding_id, f.refund_amount having sum(i.amount) >= f.refund_amount
                    """, night);
        }
    }

    private void withdraw() {
        jdbc.update("""
                insert into night_returned
                select distinct ?, f.finding_id from standing_finding s
                join finding f on f.night = s.night and f.finding_id = s.finding_id
                join suspect u on u.night = ? and u.scope = s.scope
                cross join lateral (
                    values (f.operator || '/' || f.charge_id), (f.channel || '/' || f.payment_id)) money (id)
                join returned r on r.id = money.id
                where not exists (select from verdict v where v.finding_id = s.finding_id)
                """, night, night);
        jdbc.update("""
                insert into finding
                select ?, f.finding_id, f.scope,
                       case when p.finding_id is not null or r.finding_id is not null and e.finding_id is not null
                            then 'SETTLED' else 'WITHDRAWN' end,
                       f.digest, f.code, f.severity, f.operator, f.account,
                       f.service_code, f.channel, f.charge_id, f.payment_id, f.agreement_no, f.cancel_no, f.period_start,
                       f.period_end, f.taken_at, f.effective_end, f.amount, 0, '', f.also, f.policy,
                       case when p.finding_id is not null then '结清：已下达的退款已全部到账（原为：'
                            when r.finding_id is null then '撤回：现有事实不再支持此项（原为：'
                            when e.finding_id is null then '撤回：款项已全额退回（原为：'
                            else '结清：已下达的退款已全部到账（原为：' end || f.reason_zh || '）',
                       case when p.finding_id is not null then 'Settled: the money of the released instruction is back (it was: '
                            when r.finding_id is null then 'Withdrawn: the facts no longer support it (it was: '
                            when e.finding_id is null then 'Withdrawn: the money has gone back in full (it was: '
                            else 'Settled: the money of the released instruction is back (it was: ' end
                           || f.reason_en || ')',
                       f.source
                from standing_finding s
                join finding f on f.night = s.night and f.finding_id = s.finding_id
                join suspect u on u.night = ? and u.scope = s.scope
                left join night_returned r on r.night = u.night and r.finding_id = s.finding_id
                left join settled e on e.finding_id = s.finding_id
                left join repaid p on p.finding_id = s.finding_id
                where not exists (select from verdict v where v.finding_id = s.finding_id)
                """, night, night);
    }

    private UUID scope(Finding finding) {
        if (!finding.line().operator().isEmpty()) {
            return tokens.of(finding.line().account());
        }
        byte[] id = finding.paymentId().getBytes(StandardCharsets.UTF_8);
        long channel = Channel.valueOf(finding.channel()) == Channel.WECHAT ? 0 : 1;
        return new UUID(channel, hash.reset().add(id, 0, id.length).value());
    }

    /** What does not stand is new, and goes where it stays; what stands is put aside to be compared. */
    private void send() {
        Set<String> standing = standing();
        FreshCases cases = new FreshCases(tokens);
        for (Finding finding : findings) {
            if (standing.contains(finding.id())) {
                known.add(finding, scope(finding));
            } else {
                fresh.add(finding, scope(finding));
                cases.add(finding);
            }
        }
        findings.clear();
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            fresh.send(copies);
            known.send(copies);
            Copy.send(copies, "verdict_review", reviews);
            Copy.send(copies, "returned", returned);
            Copy.send(copies, "night_fate", fates.fates());
            Copy.send(copies, "night_pending", fates.pending());
            cases.open(connection, night);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy verdicts", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private Set<String> standing() {
        String[] ids = findings.stream().map(Finding::id).toArray(String[]::new);
        return Set.copyOf(jdbc.queryForList(
                "select finding_id from standing_finding where finding_id = any (?)", String.class, (Object) ids));
    }
}
