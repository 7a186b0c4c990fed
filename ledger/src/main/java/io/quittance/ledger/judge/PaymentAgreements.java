package io.quittance.ledger.judge;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the agreement that each candidate payment names: the temporary table {@code agreed}.
 *
 * <p>By its own number rather than the merchant's, then the last one signed. The row that stands says whose it is; what
 * it leaves out, its code or when it was signed, others say.
 */
final class PaymentAgreements {
    private static final String AGREES = """
            a.channel = p.channel
             and (a.agreement_no = any (string_to_array(p.agreement_ref, E'\\x1f'))
               or a.merchant_code = any (string_to_array(p.agreement_ref, E'\\x1f')))""";

    private final JdbcTemplate jdbc;

    PaymentAgreements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void gather() {
        jdbc.execute("""
                create temp table agreed on commit drop as
                with p as (
                    select c.file, c.line, c.channel, c.agreement_ref, h.hash
                    from candidate c cross join lateral (values (c.agreement_hash), (c.second_agreement_hash)) h (hash)
                    where h.hash is not null
                ), n as (
                    select p.file, p.line, a.channel, a.id_hash, a.agreement_no, a.merchant_code, a.signed_at,
                           a.agreement_no = any (string_to_array(p.agreement_ref, E'\\x1f')) as by_number
                    from p join agreement a on a.no_hash = p.hash and %1$s
                    union all
                    select p.file, p.line, a.channel, a.id_hash, a.agreement_no, a.merchant_code, a.signed_at,
                           a.agreement_no = any (string_to_array(p.agreement_ref, E'\\x1f'))
                    from p join agreement a on a.code_hash = p.hash and %1$s
                )
                select distinct on (n.file, n.line) n.file, n.line, b.account, b.operator, b.service_code, b.agreement_no
                from n join agreement b on b.id_hash = n.id_hash and b.channel = n.channel and b.agreement_no = n.agreement_no
                where not exists (select from superseded s where s.file = b.file and s.line = b.line)
                and (n.by_number or b.merchant_code is null or b.merchant_code = n.merchant_code)
                order by n.file, n.line, n.by_number desc, coalesce(b.signed_at, n.signed_at) desc nulls last,
                         b.agreement_no collate "C"
                """.formatted(AGREES));
        jdbc.execute("analyze agreed");
    }
}
