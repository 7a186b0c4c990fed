package io.quittance.ledger.batch;

import io.quittance.ledger.log.ActionLog;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.people.Person;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What a night changes in batches: it strikes rows whose findings changed or fell away, and proposes what its own
 * findings ask for. All in sets, in the transaction that records the night as balanced: a batch is never of a night that
 * may still be given up.
 */
public final class NightBatches {
    private static final String ROW = """
            f.night, f.finding_id, f.scope, f.account, f.operator, f.service_code,
            """;

    /** An operator's code becomes part of a folder's name; one that may not is told by its digest. */
    private static final String OPERATOR = """
            case when operator ~ '^[0-9A-Za-z_]{1,40}$' then operator
                 else 'x' || left(encode(sha256(convert_to(operator, 'UTF8')), 'hex'), 12) end
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final ActionLog log;
    private final Night night;
    private final Map<String, Object> parameters;

    /** For a night. */
    public NightBatches(DataSource source, Night night) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.log = new ActionLog(source);
        this.night = night;
        this.parameters = Map.of("night", night.number(), "name", night.name());
    }

    /**
     * Replaces and proposes.
     *
     * @param fourEyes whether somebody else has to approve; else the night releases what it proposes
     */
    public void propose(boolean fourEyes) {
        jdbc.queryForList(
                "select number from batch where state in ('PROPOSED', 'APPROVED') order by number for update",
                Map.of(),
                String.class);
        strike();
        gather();
        open(fourEyes);
        run("""
                insert into batch_row (batch, number, night, finding_id, scope, account, operator, service_code, channel,
                                       money_id, paid, amount)
                select batch, number, night, finding_id, scope, account, operator, service_code, channel, money_id, paid, amount
                from proposal
                """);
        run("drop table proposal");
    }

    /** Of what is not released yet; of what is, see the fates of released instructions. */
    private void strike() {
        List<String> struck = jdbc.queryForList("""
                with gone as (
                    update batch_row r set state = 'STRUCK', changed_by = 'quittance', changed_at = clock_timestamp(),
                           reason = lower(f.status) || ' in ' || :name
                    from finding f, batch b
                    where f.night = :night and f.status <> 'NEW' and f.finding_id = r.finding_id and r.state = 'LIVE'
                    and b.number = r.batch and b.state in ('PROPOSED', 'APPROVED')
                    returning r.batch
                ) select batch from gone
                """, parameters, String.class);
        if (struck.isEmpty()) {
            return;
        }
        log.write(Person.NIGHT, "rows struck", night.name(), "rows=" + struck.size());
        Map<String, Object> batches =
                Map.of("batches", struck.stream().distinct().toList());
        jdbc.update("""
                update batch b set state = 'EMPTIED', acted_by = 'quittance'
                where state in ('PROPOSED', 'APPROVED') and number in (:batches)
                and not exists (select from batch_row r where r.batch = b.number and r.state = 'LIVE')
                """, batches);
        // What was approved is no longer what would be released.
        jdbc.update("""
                update batch set state = 'PROPOSED', approved_by = null, approved_at = null, acted_by = 'quittance'
                where state = 'APPROVED' and number in (:batches)
                """, batches);
    }

    /** One row an instruction, a bill to void and a finding to complain about; nothing that stands in a batch already. */
    private void gather() {
        run("""
                create temp table proposal on commit drop as
                select :name || '-' || case route when 'CREDIT' then 'credits' when 'COMPLAINT' then 'complaints'
                                                  else lower(route) end
                       || case when kind = 'REFUND' then '' else '-' || %2$s end as batch, p.*
                from (
                    select case i.route when 'CREDIT' then 'CREDIT' else 'REFUND' end as kind, i.route, i.number, %1$s
                           case i.route when 'CREDIT' then 'BALANCE' else i.channel end as channel,
                           case i.route when 'CREDIT' then f.operator || '/' || f.charge_id
                                        else i.transaction_id end as money_id,
                           i.paid, i.amount
                    from instruction i join finding f using (night, finding_id)
                    where i.night = :night
                    and not exists (select from batch_row r where r.number = i.number and r.state = 'LIVE')
                    union all
                    select 'CREDIT', 'CREDIT', 'V-' || f.finding_id || '-' || :name, %1$s
                           'BALANCE', f.operator || '/' || f.charge_id, f.amount, 0
                    from finding f where f.night = :night and f.route = 'VOID'
                    union all
                    select 'COMPLAINT', 'COMPLAINT', 'C-' || f.finding_id || '-' || :name, %1$s
                           'BALANCE', f.operator || '/' || f.charge_id, f.amount,
                           case f.route when 'VOID' then f.amount else f.refund_amount end
                    from finding f where f.night = :night and f.route in ('CREDIT', 'VOID')
                ) p
                """.formatted(ROW, OPERATOR));
    }

    private void open(boolean fourEyes) {
        jdbc.update("""
                insert into batch (number, night, kind, route, operator, four_eyes, proposed_by, acted_by)
                select batch, :night, kind, route, case kind when 'REFUND' then '' else operator end, :fourEyes,
                       'quittance', 'quittance'
                from proposal group by 1, 3, 4, 5 order by batch collate "C"
                """, Map.of("night", night.number(), "fourEyes", fourEyes));
        List<Map<String, Object>> sums = jdbc.queryForList(
                "select batch, count(*) as rows, sum(amount) as fen from proposal group by batch order by batch collate \"C\"",
                Map.of());
        sums.forEach(sum -> log.write(
                Person.NIGHT,
                "batch proposed",
                String.valueOf(sum.get("batch")),
                "rows=" + sum.get("rows") + " fen=" + sum.get("fen")));
    }

    private void run(String statement) {
        jdbc.update(statement, parameters);
    }
}
