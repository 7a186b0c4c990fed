package io.quittance.ledger.casework;

import io.quittance.ledger.log.ActionLog;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.people.Person;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What a night's facts do to cases. In sets, in the transaction that records the night as balanced, when its findings are
 * the ones that stand and the fates of released instructions are known.
 */
public final class NightCases {
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

    /** Opens again, closes, and writes one entry of the log for each that happened. */
    public void follow() {
        tell(
                "cases opened",
                jdbc.queryForObject(
                        "select count(*)::int from line_case where night = :night", parameters, Integer.class));
        tell("cases reopened", reopen());
        tell("cases closed", close());
    }

    /** Something new on a line that was closed, or that only waited. */
    private int reopen() {
        return jdbc.update("""
                update line_case c set moved_by = 'quittance', outcome = null, closed_at = null, closed_on = null, reason = '',
                       assignee = case when c.state <> 'CLOSED' then c.assignee end,
                       state = case when c.state <> 'CLOSED' and c.assignee is not null then 'WORKING' else 'OPEN' end
                from (
                    select account, operator, service_code, bool_or(status = 'NEW') as anything_new from finding
                    where night = :night and status in ('NEW', 'CHANGED') and severity <> 'INFO' and operator <> ''
                    group by 1, 2, 3
                ) f
                where c.account = f.account and c.operator = f.operator and c.service_code = f.service_code
                and (c.state = 'CLOSED' or c.state = 'WAITING' and f.anything_new)
                """, parameters);
    }

    /**
     * Cases of which the last claim fell away tonight: RETURNED if money came back, and none that was released is still
     * to come; WITHDRAWN if the facts support nothing any more.
     */
    private int close() {
        return jdbc.update("""
                with fallen as (
                    select f.account, f.operator, f.service_code, bool_or(r.finding_id is not null) as returned
                    from finding f left join night_returned r using (night, finding_id)
                    where f.night = :night and f.status in ('WITHDRAWN', 'SETTLED') and f.operator <> ''
                    group by 1, 2, 3
                ), judged as (
                    select c.case_number, f.returned or exists (
                        select from released_instruction i where i.scope = c.account and i.operator = c.operator
                        and i.service_code = c.service_code and i.fate = 'CONFIRMED') as returned
                    from fallen f join line_case c using (account, operator, service_code)
                    where c.state <> 'CLOSED'
                    and not exists (
                        select from released_instruction i where i.scope = c.account and i.operator = c.operator
                        and i.service_code = c.service_code and i.fate <> 'CONFIRMED')
                    and not exists (
                        select from standing_finding s join finding o using (finding_id, night)
                        where s.scope = c.account and o.operator = c.operator and o.service_code = c.service_code
                        and o.severity = 'REFUND')
                )
                update line_case c set state = 'CLOSED', moved_by = 'quittance', closed_at = clock_timestamp(),
                       closed_on = :date, outcome = case when j.returned then 'RETURNED' else 'WITHDRAWN' end
                from judged j where j.case_number = c.case_number and (j.returned or not exists (
                    select from standing_finding s join finding o using (finding_id, night)
                    where s.scope = c.account and o.operator = c.operator and o.service_code = c.service_code
                    and o.severity <> 'INFO'))
                """, parameters);
    }

    private void tell(String what, @Nullable Integer cases) {
        if (cases != null && cases > 0) {
            log.write(Person.NIGHT, what, night.name(), "cases=" + cases);
        }
    }
}
