package io.quittance.ledger.judge;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the suspects' payments and what each belongs to: the temporary table {@code sp}.
 *
 * <p>A payment belongs to the earliest charge that names it by transaction id or order number, on whatever account
 * that is; else to the line of an agreement of its channel that it names; else to no line. All in sets, over all
 * nights.
 */
final class SuspectPayments {
    private static final String PAYMENT =
            "p.night, p.file, p.line, p.channel, p.id_hash, p.transaction_id, p.order_hash,"
                    + " p.order_no, p.agreement_hash, p.second_agreement_hash, p.agreement_ref, p.paid_at";
    private static final String AGREES = """
            a.channel = p.channel
             and (a.agreement_no = any (string_to_array(p.agreement_ref, E'\\x1f'))
               or a.merchant_code = any (string_to_array(p.agreement_ref, E'\\x1f')))""";

    private final JdbcTemplate jdbc;
    private final int night;

    SuspectPayments(DataSource source, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.night = night;
    }

    void gather() {
        candidates();
        charges();
        agreements();
        run("""
                create temp table sp on commit drop as
                select p.night, p.file, p.line, p.channel, p.id_hash, p.transaction_id,
                       coalesce(c.account, a.account, lineless_scope(p.channel, p.id_hash)) as scope,
                       coalesce(c.operator, a.operator) as line_operator,
                       coalesce(c.service_code, a.service_code) as line_service,
                       c.charge_id as linked_charge, a.agreement_no as linked_agreement
                from candidate p
                left join named c using (file, line)
                left join agreed a using (file, line)
                """);
        run("delete from sp where not exists (select from suspect s where s.night = %d and s.scope = sp.scope)"
                .formatted(night));
        run("analyze sp");
    }

    /**
     * Payments that a suspect's charge or agreement may name, and payments that are suspects themselves: by hash, in one
     * scan of tonight's; by index in those of earlier nights.
     */
    private void candidates() {
        run("""
                create temp table sc on commit drop as
                select c.ref_hash as hash from charge c join suspect s on s.night = %d and s.scope = c.account
                where c.ref_hash is not null and c.amount > 0 and c.reverses is null
                """.formatted(night));
        run("""
                create temp table sa on commit drop as
                select h.hash from agreement a
                join suspect s on s.night = %d and s.scope = a.account
                cross join lateral (values (a.no_hash), (a.code_hash)) h (hash) where h.hash is not null
                """.formatted(night));
        run("""
                create temp table sl on commit drop as
                select lineless_hash(scope) as hash from suspect where night = %d and lineless
                """.formatted(night));
        run("analyze sc");
        run("analyze sa");
        run("""
                create temp table candidate on commit drop as
                select %s from payment p where p.night = %d and (
                    p.id_hash in (select hash from sc) or p.order_hash in (select hash from sc)
                    or p.agreement_hash in (select hash from sa) or p.second_agreement_hash in (select hash from sa)
                    or p.id_hash in (select hash from sl))
                """.formatted(PAYMENT, night));
        if (Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from night where state = 'BALANCED')", Boolean.class))) {
            earlierCandidates();
        }
        run("analyze candidate");
    }

    private void earlierCandidates() {
        run("""
                insert into candidate
                select %1$s from payment p join sc on sc.hash = p.id_hash where p.night <> %2$d
                union
                select %1$s from payment p join sc on sc.hash = p.order_hash where p.night <> %2$d
                union
                select %1$s from payment p join sa on sa.hash = p.agreement_hash where p.night <> %2$d
                union
                select %1$s from payment p join sa on sa.hash = p.second_agreement_hash where p.night <> %2$d
                union
                select %1$s from payment p join sl on sl.hash = p.id_hash where p.night <> %2$d
                """.formatted(PAYMENT, night));
    }

    private void charges() {
        run("""
                create temp table named on commit drop as
                select distinct on (file, line)
                       p.file, p.line, c.account, c.operator, c.service_code, c.charge_id, c.charged_at
                from (
                    select file, line, id_hash as hash, transaction_id as ref from candidate
                    union all
                    select file, line, order_hash, order_no from candidate where order_no <> transaction_id
                ) p join charge c on c.ref_hash = p.hash and c.payment_ref = p.ref
                where c.amount > 0 and c.reverses is null
                order by file, line, charged_at, operator, charge_id
                """);
        run("analyze named");
    }

    /** The agreement a payment names: by its own number rather than the merchant's, then the last one signed. */
    private void agreements() {
        run("""
                create temp table agreed on commit drop as
                select distinct on (file, line) * from (
                    select p.file, p.line, a.account, a.operator, a.service_code, a.agreement_no, a.signed_at,
                           a.agreement_no = any (string_to_array(p.agreement_ref, E'\\x1f')) as by_number
                    from candidate p join agreement a on a.no_hash in (p.agreement_hash, p.second_agreement_hash) and %1$s
                    union all
                    select p.file, p.line, a.account, a.operator, a.service_code, a.agreement_no, a.signed_at,
                           a.agreement_no = any (string_to_array(p.agreement_ref, E'\\x1f'))
                    from candidate p join agreement a on a.code_hash in (p.agreement_hash, p.second_agreement_hash) and %1$s
                ) n order by file, line, by_number desc, signed_at desc nulls last, agreement_no
                """.formatted(AGREES));
        run("analyze agreed");
    }

    private void run(String statement) {
        jdbc.execute(statement);
    }
}
