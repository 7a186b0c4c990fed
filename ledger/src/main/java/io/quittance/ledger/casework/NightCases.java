package io.quittance.ledger.casework;

import io.quittance.ledger.log.ActionLog;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.people.Person;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What a night's facts do to cases, in sets: decided when it has judged, done in the transaction that records it as
 * balanced.
 */
public final class NightCases {
    private static final String STANDS = """
            (select o.severity, o.operator, o.service_code from standing_finding s join finding o using (finding_id, night)
             where s.scope = c.account and not exists (
                 select from finding t where t.night = :night and t.finding_id = s.finding_id)
             union all
             select o.severity, o.operator, o.service_code from finding o
             where o.night = :night and o.scope = c.account and o.status in ('NEW', 'CHANGED'))
            """;

    /**
     * Cases of which the last claim fell away tonight: RETURNED if money came back, and none that was released can still
     * come; WITHDRAWN if the facts support nothing any more. Of money that has gone back in full, which the judge has
     * just put into {@code returned}, nothing can come, whatever it was that brought it back.
     */
    private static final String DECIDE = """
            insert into night_closing (night, case_number, outcome)
            with fallen as (
                select f.account, f.operator, f.service_code, bool_or(r.finding_id is not null) as returned
                from finding f left join night_returned r using (night, finding_id)
                where f.night = :night and f.status in ('WITHDRAWN', 'SETTLED') and f.operator <> ''
                group by 1, 2, 3
            )
            select :night, c.case_number, case when f.returned or a.returned then 'RETURNED' else 'WITHDRAWN' end
            from fallen f join line_case c using (account, operator, service_code)
            cross join lateral (
                select bool_or(coalesce(n.fate, i.fate) = 'CONFIRMED') as returned,
                       bool_or(coalesce(n.fate, i.fate) <> 'CONFIRMED' and not exists (
                           select from returned r
                           where r.id = case i.channel when 'BALANCE' then '' else i.channel || '/' end || i.money_id)) as open
                from released_instruction i left join night_fate n on n.night = :night and n.number = i.number
                where i.scope = f.account and i.operator = f.operator and i.service_code = f.service_code
            ) a
            where c.state <> 'CLOSED' and a.open is not true and not exists (
                select from %s o where o.operator = c.operator and o.service_code = c.service_code
                and o.severity = any (case when f.returned or a.returned then array['REFUND']
                                           else array['REFUND', 'REVIEW', 'ACTION', 'CONTROL'] end))
            """.formatted(STANDS);

    private final NamedParameterJdbcTemplate jdbc;
    private final ActionLog log;
    private final Night night;
    private final Map<String, Object> parameters;

    /** For a night. */
    public NightCases(DataSource source, Night night) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.log = new ActionLog(source);
        this.night = night;
        this.parameters = Map.of("night", night.number(), "date", night.businessDate());
    }

    /**
     * Decides which cases the night closes, so that it can write their quittances. In the transaction of the judgement,
     * when its findings and the fates of released instructions are there.
     */
    public void decide() {
        jdbc.update(DECIDE, parameters);
    }

    /** Opens again and closes, and writes one entry of the log for each that happened. */
    public void follow() {
        Integer opened = jdbc.queryForObject(
                "select count(*)::int from line_case where night = :night", parameters, Integer.class);
        tell("cases opened", opened);
        tell("cases reopened", reopen());
        tell("cases closed", close());
    }

    /**
     * Something new on a line that was closed, or that only waited. That money is overdue is not new to whoever closed the
     * case for a reason of their own, such as that it was paid in cash.
     */
    private int reopen() {
        return jdbc.update("""
                update line_case c set moved_by = 'quittance', outcome = null, closed_at = null, closed_on = null, reason = '',
                       assignee = case when c.state <> 'CLOSED' then c.assignee end,
                       state = case when c.state <> 'CLOSED' and c.assignee is not null then 'WORKING' else 'OPEN' end
                from (
                    select account, operator, service_code, bool_or(status = 'NEW') as anything_new,
                           bool_and(code = 'REFUND_OVERDUE') as only_late
                    from finding
                    where night = :night and status in ('NEW', 'CHANGED') and severity <> 'INFO' and operator <> ''
                    group by 1, 2, 3
                ) f
                where c.account = f.account and c.operator = f.operator and c.service_code = f.service_code
                and (c.state = 'CLOSED' and not (c.outcome = 'OTHERWISE' and f.only_late)
                     or c.state = 'WAITING' and f.anything_new)
                """, parameters);
    }

    private int close() {
        return jdbc.update("""
                update line_case c set state = 'CLOSED', moved_by = 'quittance', closed_at = clock_timestamp(),
                       closed_on = :date, outcome = n.outcome
                from night_closing n where n.night = :night and n.case_number = c.case_number and c.state <> 'CLOSED'
                """, parameters);
    }

    private void tell(String what, @Nullable Integer cases) {
        if (cases != null && cases > 0) {
            log.write(Person.NIGHT, what, night.name(), "cases=" + cases);
        }
    }
}
