package io.quittance.ledger.match;

import io.quittance.ledger.night.Night;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Links the night's charges and payments, and carries what has no counterpart yet.
 *
 * <p>All in sets. A payment goes to one charge: of several that name it, the earliest by time, then by id. Leaves the
 * temporary table {@code link} (payment to charge, tonight's and carried items only) for {@link Narrowing}, so both run
 * in one transaction. Only a payment that succeeded counts as collected.
 */
public final class Matching {
    private final NamedParameterJdbcTemplate jdbc;
    private final Night night;
    private final int previous;
    private final Map<String, Object> parameters;

    /**
     * For one night.
     *
     * @param previous number of the last balanced night, 0 if there is none
     * @param carryForwardDays how long an item is carried before it is a break
     */
    public Matching(DataSource source, Night night, int previous, int carryForwardDays) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.night = night;
        this.previous = previous;
        this.parameters = Map.of(
                "night", night.number(), "previous", previous, "date", night.businessDate(), "carry", carryForwardDays);
    }

    /** Links, and writes the night's open items. */
    public void match() {
        gatherCharges();
        gatherPayments();
        link();
        keepOneChargePerPayment();
        carry();
    }

    private void gatherCharges() {
        run("""
                create temp table c on commit drop as
                select file, line, account as scope, operator, charge_id, ref_hash as hash, payment_ref as ref,
                       charged_at as taken_at, amount, true as tonight
                from charge_n%1$d where ref_hash is not null and amount > 0 and reverses is null
                union all
                select file, line, scope, operator, charge_id, hash, ref, taken_at, amount, false
                from open_item where night = :previous and side = 'C' and hash is not null
                """);
    }

    private void gatherPayments() {
        run("""
                create temp table p on commit drop as
                select file, line, channel, id_hash as hash, transaction_id as ref, order_hash, order_no,
                       paid_at as taken_at, amount, status = 2 as success,
                       agreement_hash, second_agreement_hash, true as tonight
                from payment_n%1$d n
                where not exists (select from superseded s where s.file = n.file and s.line = n.line)
                union all
                select file, line, channel, hash, ref, order_hash, order_no, taken_at, amount, true,
                       agreement_hash, second_agreement_hash, false
                from open_item o where night = :previous and side = 'P'
                and not exists (select from superseded s where s.file = o.file and s.line = o.line)
                """);
        run("analyze c");
        run("analyze p");
    }

    private void link() {
        run("""
                create temp table link on commit drop as
                select p.file as pfile, p.line as pline, p.amount as paid, p.success, p.tonight as paid_tonight, p.hash as phash,
                       c.file as cfile, c.line as cline, c.scope, c.amount as charged, c.taken_at, c.operator, c.charge_id,
                       c.tonight as charged_tonight
                from p join c on c.hash = p.hash and c.ref = p.ref
                union all
                select p.file, p.line, p.amount, p.success, p.tonight, p.hash,
                       c.file, c.line, c.scope, c.amount, c.taken_at, c.operator, c.charge_id, c.tonight
                from p join c on c.hash = p.order_hash and c.ref = p.order_no
                where p.ref <> p.order_no
                """);
        if (previous > 0) {
            linkToEarlierCharges();
            linkToEarlierPayments();
        }
        run("analyze link");
    }

    /** A payment that came tonight for a charge that was matched before. */
    private void linkToEarlierCharges() {
        run("""
                create temp table lone on commit drop as
                select * from p where tonight and not exists (select from link l where l.pfile = p.file and l.pline = p.line)
                """);
        run("analyze lone");
        run("""
                insert into link
                select p.file, p.line, p.amount, p.success, true, p.hash,
                       c.file, c.line, c.account, c.amount, c.charged_at, c.operator, c.charge_id, false
                from lone p join charge c
                 on (c.ref_hash = p.hash and c.payment_ref = p.ref)
                 or (c.ref_hash = p.order_hash and c.payment_ref = p.order_no)
                where c.night <> :night and c.amount > 0 and c.reverses is null
                """);
    }

    /** A charge that came tonight and names a payment that went to another charge before: both are candidates. */
    private void linkToEarlierPayments() {
        run("""
                create temp table bare on commit drop as
                select * from c where tonight and not exists (select from link l where l.cfile = c.file and l.cline = c.line)
                """);
        run("analyze bare");
        run("""
                create temp table rival on commit drop as
                select distinct p.file, p.line, p.amount, p.status, p.id_hash, p.transaction_id, p.order_hash, p.order_no
                from bare c join payment p
                 on (p.id_hash = c.hash and p.transaction_id = c.ref) or (p.order_hash = c.hash and p.order_no = c.ref)
                where p.night <> :night
                """);
        run("""
                insert into link
                select p.file, p.line, p.amount, p.status = 2, false, p.id_hash,
                       c.file, c.line, c.account, c.amount, c.charged_at, c.operator, c.charge_id, c.night = :night
                from rival p join charge c
                 on (c.ref_hash = p.id_hash and c.payment_ref = p.transaction_id)
                 or (c.ref_hash = p.order_hash and c.payment_ref = p.order_no)
                where c.amount > 0 and c.reverses is null
                """);
    }

    private void keepOneChargePerPayment() {
        run("create temp table contested on commit drop as select * from link where false");
        run("""
                insert into contested select l.* from link l join
                (select pfile, pline from link group by pfile, pline having count(*) > 1) m using (pfile, pline)
                """);
        run("""
                delete from link l using contested x
                where l.pfile = x.pfile and l.pline = x.pline
                and exists (select from contested y where y.pfile = x.pfile and y.pline = x.pline
                            and (y.taken_at, y.operator, y.charge_id) < (l.taken_at, l.operator, l.charge_id))
                """);
    }

    private void carry() {
        run("""
                insert into open_item
                select :night, 'C', c.file, c.line, c.pay_channel - 1, c.amount, c.charged_at,
                       case when :date - c.charged_at::date > :carry then 'BROKEN' else 'CARRIED' end,
                       c.account, c.ref_hash, c.payment_ref, null, null, null, null, c.operator, c.charge_id
                from charge_n%1$d c
                where c.pay_channel > 0 and c.amount > 0 and c.reverses is null
                and not exists (select from link l where l.success and l.cfile = c.file and l.cline = c.line)
                """);
        run("""
                insert into open_item
                select :night, 'P', p.file, p.line, p.channel, p.amount, p.taken_at,
                       case when :date - p.taken_at::date > :carry then 'BROKEN' else 'CARRIED' end,
                       lineless_scope(p.channel, p.hash), p.hash, p.ref, p.order_hash, p.order_no,
                       p.agreement_hash, p.second_agreement_hash, '', ''
                from p
                where p.tonight and p.success
                and not exists (select from link l where l.pfile = p.file and l.pline = p.line)
                """);
        run("""
                insert into open_item
                select :night, o.side, o.file, o.line, o.channel, o.amount, o.taken_at,
                       case when :date - o.taken_at::date > :carry then 'BROKEN' else 'CARRIED' end,
                       o.scope, o.hash, o.ref, o.order_hash, o.order_no, o.agreement_hash, o.second_agreement_hash, o.operator, o.charge_id
                from open_item o
                where o.night = :previous
                and not exists (select from superseded s where s.file = o.file and s.line = o.line)
                and not exists (select from link l where l.success and o.side = 'C' and l.cfile = o.file and l.cline = o.line)
                and not exists (select from link l where o.side = 'P' and l.pfile = o.file and l.pline = o.line)
                """);
        run("analyze open_item");
    }

    private void run(String statement) {
        jdbc.update(statement.formatted(night.number()), parameters);
    }
}
