package io.quittance.ledger.report;

import io.quittance.ledger.night.Night;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What a night's report says of refunds, batches and cases, kept as it was when the night was proven: what people do
 * later does not change a report that is written again. In sets; the same for one night as often as it is done.
 */
public final class NightMatters {
    private static final int LISTED = 200;

    /**
     * What became of everything released, once tonight's bills are in; what was refused counts as overdue too. Released
     * is what came back, what is outstanding and what is to be recovered, together: of what nothing asks for any more it
     * does not matter whether it has come back.
     */
    private static final String REFUNDS = """
            insert into night_matter (night, kind, number, amount)
            with part as (
                select coalesce(n.fate, r.fate) as fate, r.amount, coalesce(n.unsupported, r.unsupported) as unsupported,
                       greatest(coalesce(n.outstanding, r.outstanding) - coalesce(n.unsupported, r.unsupported), 0) as outstanding
                from released_instruction r left join night_fate n on n.night = :night and n.number = r.number
            )
            select :night, k.kind, count(*) filter (where k.counted), coalesce(sum(k.part), 0)
            from part p cross join lateral (values
                ('RELEASED', true, p.amount),
                ('CONFIRMED', p.fate = 'CONFIRMED', p.amount - p.unsupported - p.outstanding),
                ('OUTSTANDING', p.outstanding > 0, p.outstanding),
                ('OVERDUE', p.fate in ('REFUSED', 'OVERDUE'), case when p.fate in ('REFUSED', 'OVERDUE') then p.outstanding end),
                ('TO_RECOVER', p.fate = 'TO_RECOVER', p.unsupported)) k (kind, counted, part)
            group by k.kind
            """;

    /** Batches that stand, less the rows that this night strikes; what was approved and loses a row waits again. */
    private static final String STANDING = """
            select b.number as subject, b.route as what, b.operator, n.business_date as day, count(*) as number,
                   sum(r.amount) as amount
            from batch b join batch_row r on r.batch = b.number and r.state = 'LIVE' join night n on n.night = b.night
            where b.night < :night and not exists (
                select from finding f where f.night = :night and f.status <> 'NEW' and f.finding_id = r.finding_id)
            and (b.state = 'PROPOSED' or b.state = 'APPROVED' and exists (
                select from batch_row s join finding f on f.night = :night and f.status <> 'NEW'
                and f.finding_id = s.finding_id where s.batch = b.number and s.state = 'LIVE'))
            group by 1, 2, 3, 4
            """;

    /** Batches that this night will propose when it is balanced, as NightBatches does it. */
    private static final String PROPOSED = """
            select :name || '-' || case what when 'CREDIT' then 'credits' when 'COMPLAINT' then 'complaints'
                                             else lower(what) end
                   || case when operator = '' then '' when operator ~ '^[0-9A-Za-z_]{1,40}$' then '-' || operator
                           else '-x' || left(encode(sha256(convert_to(operator, 'UTF8')), 'hex'), 12) end as subject,
                   what, operator, :date::date as day, count(*) as number, sum(amount) as amount
            from (
                select i.route as what, case i.route when 'CREDIT' then f.operator else '' end as operator, i.amount
                from instruction i join finding f using (night, finding_id)
                where i.night = :night and not exists (
                    select from batch_row r join batch b on b.number = r.batch
                    where r.number = i.number and r.state = 'LIVE'
                    and (b.state not in ('PROPOSED', 'APPROVED') or not exists (
                        select from finding g
                        where g.night = :night and g.status <> 'NEW' and g.finding_id = r.finding_id)))
                union all
                select 'CREDIT', operator, 0 from finding where night = :night and route = 'VOID'
                union all
                select 'COMPLAINT', operator, case route when 'VOID' then amount else refund_amount end
                from finding where night = :night and route in ('CREDIT', 'VOID')
            ) proposed group by what, operator
            """;

    private static final String WAITING = """
            insert into night_matter (night, kind, place, subject, what, operator, day, number, amount)
            select :night, 'WAITING', row_number() over (order by day, subject collate "C"), subject, what, operator, day, number, amount
            from (%s) waiting
            """;

    /** With what came back of what was released, and of what went back without us tonight. */
    private static final String CLOSED = """
            insert into night_matter (night, kind, place, subject, account, operator, service_code, amount)
            select :night, 'CLOSED', row_number() over (order by amount desc, case_number collate "C"), case_number, account, operator,
                   service_code, amount
            from (
                select c.case_number, c.account, c.operator, c.service_code, coalesce((
                    select sum(r.amount) from released_instruction r
                    left join night_fate n on n.night = :night and n.number = r.number
                    where r.scope = c.account and r.operator = c.operator and r.service_code = c.service_code
                    and coalesce(n.fate, r.fate) = 'CONFIRMED'), 0) + coalesce(returned.amount, 0) as amount
                from night_closing k join line_case c using (case_number)
                left join (
                    select s.scope as account, f.operator, f.service_code, sum(f.refund_amount) as amount
                    from night_returned t join standing_finding s using (finding_id)
                    join finding f on f.night = s.night and f.finding_id = s.finding_id
                    join finding w on w.night = t.night and w.finding_id = t.finding_id and w.status = 'WITHDRAWN'
                    where t.night = :night group by 1, 2, 3
                ) returned using (account, operator, service_code)
                where k.night = :night and k.outcome = 'RETURNED'
            ) closed
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Map<String, Object> parameters;

    /** Of a night. */
    public NightMatters(DataSource source, Night night) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.parameters =
                Map.of("night", night.number(), "name", night.name(), "date", night.businessDate(), "listed", LISTED);
    }

    /**
     * One matter.
     *
     * @param what kind of a batch, or what is due
     * @param account token of a line's account, where it is about a line
     * @param number how many; of a deadline, the working days that are left
     * @param amount in fen
     */
    public record Matter(
            String kind,
            String subject,
            String what,
            @Nullable UUID account,
            String operator,
            String serviceCode,
            @Nullable LocalDate day,
            long number,
            long amount) {

        /** A number alone. */
        public static Matter number(String kind, long number) {
            return new Matter(kind, "", "", null, "", "", null, number, 0);
        }

        /** A deadline of a case. */
        public static Matter due(String caseNumber, String deadline, String operator, LocalDate day, long workingDays) {
            return new Matter("DUE", caseNumber, deadline, null, operator, "", day, workingDays, 0);
        }

        /**
         * The day of a matter that has one.
         *
         * @throws NullPointerException if it has none
         */
        public LocalDate date() {
            return Objects.requireNonNull(day, kind);
        }
    }

    /**
     * A dispute that a complaint channel has not answered: one that was filed, or a complaint of a released batch.
     *
     * @param acceptedOn absent while the channel has not accepted it
     */
    public record OpenFiling(
            String caseNumber,
            String operator,
            String channel,
            LocalDate filedOn,
            @Nullable LocalDate acceptedOn) {}

    /** Disputes of cases that are not closed, which their channels have not answered, by case. */
    public List<OpenFiling> openFilings() {
        return jdbc.query(
                """
                select f.case_number, c.operator, f.channel, f.filed_on,
                       case f.state when 'ACCEPTED' then (f.moved_at at time zone 'Asia/Shanghai')::date end as accepted_on
                from case_filing f join line_case c using (case_number)
                where f.state in ('FILED', 'ACCEPTED') and c.state <> 'CLOSED'
                union all
                select c.case_number, c.operator, 'OPERATOR', min(b.released_on), null
                from batch b join batch_row r on r.batch = b.number and r.state = 'LIVE'
                join line_case c on c.account = r.account and c.operator = r.operator and c.service_code = r.service_code
                where b.kind = 'COMPLAINT' and b.state = 'RELEASED' and c.state <> 'CLOSED' and not exists (
                    select from case_filing f where f.case_number = c.case_number and f.channel = 'OPERATOR')
                group by 1, 2 order by 1, 4, 3
                """,
                Map.of(),
                (row, index) -> new OpenFiling(
                        row.getString("case_number"),
                        row.getString("operator"),
                        row.getString("channel"),
                        row.getObject("filed_on", LocalDate.class),
                        row.getObject("accepted_on", LocalDate.class)));
    }

    /**
     * Money in dispute of a case that is not closed.
     *
     * @param channel WECHAT, ALIPAY or BALANCE
     * @param filed channels that the case was carried to, answered or not
     */
    public record OpenClaim(String caseNumber, String operator, String channel, LocalDate takenOn, Set<String> filed) {
        /** Copies the set. */
        public OpenClaim {
            filed = Set.copyOf(filed);
        }
    }

    /** Money that was taken on one of these days and is in dispute as of this night, by case. */
    public List<OpenClaim> openClaims(Collection<LocalDate> takenOn) {
        return jdbc.query(
                """
                select distinct c.case_number, c.operator, f.channel, f.taken_at::date as taken_on, array(
                    select g.channel from case_filing g where g.case_number = c.case_number) as filed
                from finding f join line_case c
                on c.account = f.account and c.operator = f.operator and c.service_code = f.service_code
                where f.taken_at::date = any (:days::date[]) and (f.refund_amount > 0 or f.route <> '')
                and (f.night = :night and f.status in ('NEW', 'CHANGED') or c.state <> 'CLOSED' and exists (
                    select from standing_finding s where s.finding_id = f.finding_id and s.night = f.night)
                    and not exists (select from finding t where t.night = :night and t.finding_id = f.finding_id))
                order by 1, 4, 3
                """,
                new MapSqlParameterSource(parameters)
                        .addValue(
                                "days",
                                takenOn.stream().map(LocalDate::toString).toArray(String[]::new)),
                (row, index) -> new OpenClaim(
                        row.getString("case_number"),
                        row.getString("operator"),
                        row.getString("channel"),
                        row.getObject("taken_on", LocalDate.class),
                        Set.copyOf(List.of((String[]) row.getArray("filed").getArray()))));
    }

    /**
     * Keeps what the ledger knows; in the transaction of the proof, when findings, fates and closings are decided.
     *
     * @param proposes whether the night proposes batches that wait for somebody
     */
    public void save(boolean proposes) {
        jdbc.update("delete from night_matter where night = :night", parameters);
        jdbc.update(REFUNDS, parameters);
        jdbc.update(WAITING.formatted(proposes ? STANDING + " union all " + PROPOSED : STANDING), parameters);
        jdbc.update(CLOSED, parameters);
        jdbc.update("""
                insert into night_matter (night, kind, number, amount)
                select :night, 'CLOSED_IN_ALL', count(*), coalesce(sum(amount), 0)
                from night_matter where night = :night and kind = 'CLOSED'
                """, parameters);
        jdbc.update(
                "delete from night_matter where night = :night and kind = 'CLOSED' and place > :listed", parameters);
    }

    /** Keeps one more, at its place among its kind. */
    public void add(int place, Matter matter) {
        jdbc.update(
                """
                insert into night_matter (night, kind, place, subject, what, operator, day, number, amount)
                values (:night, :kind, :place, :subject, :what, :operator, :day, :number, :amount)
                """,
                new MapSqlParameterSource(parameters)
                        .addValue("kind", matter.kind())
                        .addValue("place", place)
                        .addValue("subject", matter.subject())
                        .addValue("what", matter.what())
                        .addValue("operator", matter.operator())
                        .addValue("day", matter.day())
                        .addValue("number", matter.number())
                        .addValue("amount", matter.amount()));
    }

    /** Everything that was kept, in order. */
    public List<Matter> all() {
        return jdbc.query(
                "select * from night_matter where night = :night order by kind, place",
                parameters,
                NightMatters::matter);
    }

    private static Matter matter(ResultSet row, int index) throws SQLException {
        return new Matter(
                row.getString("kind"),
                row.getString("subject"),
                row.getString("what"),
                row.getObject("account", UUID.class),
                row.getString("operator"),
                row.getString("service_code"),
                row.getObject("day", LocalDate.class),
                row.getLong("number"),
                row.getLong("amount"));
    }
}
