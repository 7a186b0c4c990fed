package io.quittance.ledger.match;

import io.quittance.ledger.night.Night;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Links the night's charges and payments, and carries what has no counterpart yet.
 *
 * <p>All in sets. A payment goes to one charge: of several that name it, the earliest by time, then by id. Leaves the
 * table {@code link} (payment to charge, by place; tonight's and carried items only) for {@link Narrowing} and the
 * proof, so all run in one transaction, at whose end {@link #forget} drops it. Only a payment that succeeded counts as
 * collected.
 */
public final class Matching {
    private static final String PLACE = "(%1$s.file::int8 << 32 | %1$s.line)";
    private static final String LINKED = """
            %1$s as pplace, %2$s as cplace, p.amount as paid, c.amount as charged, p.status = 2 as success,
            p.channel, c.pay_channel, true as paid_tonight, true as charged_tonight
            """.formatted(PLACE.formatted("p"), PLACE.formatted("c"));
    private static final String STANDS =
            "not exists (select from superseded s where s.file = p.file and s.line = p.line)";
    private static final String WITH_EARLIER = """
            pplace in (select pplace from link where not (paid_tonight and charged_tonight))
            or cplace in (select cplace from link where not (paid_tonight and charged_tonight))""";
    private static final String CHARGES = "c.amount > 0 and c.reverses is null";

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
        linkTonight();
        leaveTheRest();
        run("create temp table shared (pplace int8, cplace int8) on commit drop");
        run("create temp table contested (pplace int8, cplace int8, account uuid, charged_at timestamp,"
                + " operator text, charge_id text) on commit drop");
        boolean oneToOne = isOneToOne();
        boolean earlier = previous > 0 && linkWithEarlier();
        if (earlier || !oneToOne) {
            keepOneChargePerPayment(oneToOne ? WITH_EARLIER : "true");
        }
        carry();
    }

    /** Drops the links: what is kept of them can be made again from the facts. */
    public void forget() {
        run("drop table link");
    }

    private void linkTonight() {
        // Not a temporary table, because those are scanned by one process only.
        run("drop table if exists link");
        run("""
                create unlogged table link as
                select %2$s from payment_n%1$d p join charge_n%1$d c
                 on c.ref_hash = p.id_hash and c.payment_ref = p.transaction_id
                where %3$s
                union all
                select %2$s from payment_n%1$d p join charge_n%1$d c
                 on c.ref_hash = p.order_hash and c.payment_ref = p.order_no
                where p.order_no <> p.transaction_id and %3$s
                """, LINKED, CHARGES);
        run("delete from link l using superseded s where l.pplace = %2$s", PLACE.formatted("s"));
        run("analyze link");
    }

    /** Tonight's payments and charges without a counterpart of tonight: some in a thousand. */
    private void leaveTheRest() {
        run("""
                create temp table lone on commit drop as
                select p.* from payment_n%1$d p
                where %2$s and not exists (select from link l where l.pplace = %3$s)
                """, STANDS, PLACE.formatted("p"));
        run("""
                create temp table bare on commit drop as
                select c.* from charge_n%1$d c
                where %2$s and not exists (select from link l where l.cplace = %3$s)
                """, CHARGES, PLACE.formatted("c"));
        run("analyze lone");
        run("analyze bare");
    }

    /** Whether no payment and no charge of tonight is linked twice: then there are as many links as linked rows. */
    private boolean isOneToOne() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("""
                select l.links = p.payments - (select count(*) from lone)
                   and l.links = c.charges - (select count(*) from bare)
                from (select count(*) as links from link) l,
                     (select count(*) as payments from payment_n%1$d p where %2$s) p,
                     (select count(*) as charges from charge_n%1$d c where %3$s) c
                """.formatted(night.number(), STANDS, CHARGES), parameters, Boolean.class));
    }

    /** Returns whether anything was linked. */
    private boolean linkWithEarlier() {
        int links = linkToEarlierCharges() + linkToEarlierPayments();
        run("analyze link");
        return links > 0;
    }

    /** Payments of tonight that charges of earlier nights name, open or matched. */
    private int linkToEarlierCharges() {
        return run("""
                insert into link
                select %2$s, %3$s, p.amount, c.amount, p.status = 2, p.channel, c.pay_channel, true, false
                from payment_n%1$d p join charge c on c.ref_hash = p.id_hash and c.payment_ref = p.transaction_id
                where c.night <> :night and %4$s and %5$s
                union all
                select %2$s, %3$s, p.amount, c.amount, p.status = 2, p.channel, c.pay_channel, true, false
                from payment_n%1$d p join charge c on c.ref_hash = p.order_hash and c.payment_ref = p.order_no
                where c.night <> :night and p.order_no <> p.transaction_id and %4$s and %5$s
                """, PLACE.formatted("p"), PLACE.formatted("c"), CHARGES, STANDS);
    }

    /**
     * Payments of earlier nights that charges of tonight name. One that went to another charge before brings that one
     * along: both are candidates.
     */
    private int linkToEarlierPayments() {
        run("""
                create temp table earlier on commit drop as
                select p.file, p.line, p.channel, p.amount, p.status, p.id_hash, p.transaction_id, p.order_hash, p.order_no
                from charge_n%1$d c join payment p on p.id_hash = c.ref_hash and p.transaction_id = c.payment_ref
                where p.night <> :night and %2$s and %3$s
                union
                select p.file, p.line, p.channel, p.amount, p.status, p.id_hash, p.transaction_id, p.order_hash, p.order_no
                from charge_n%1$d c join payment p on p.order_hash = c.ref_hash and p.order_no = c.payment_ref
                where p.night <> :night and %2$s and %3$s
                """, CHARGES, STANDS);
        return run("""
                insert into link
                select %2$s, %3$s, p.amount, c.amount, p.status = 2, p.channel, c.pay_channel, false, c.night = :night
                from earlier p join charge c on c.ref_hash = p.id_hash and c.payment_ref = p.transaction_id
                where %4$s
                union all
                select %2$s, %3$s, p.amount, c.amount, p.status = 2, p.channel, c.pay_channel, false, c.night = :night
                from earlier p join charge c on c.ref_hash = p.order_hash and c.payment_ref = p.order_no
                where p.order_no <> p.transaction_id and %4$s
                """, PLACE.formatted("p"), PLACE.formatted("c"), CHARGES);
    }

    /** Only links of these are looked at: where those of tonight are one to one, the ones that touch earlier nights. */
    private void keepOneChargePerPayment(String which) {
        run(
                "insert into shared select pplace, cplace from link where %2$s"
                        + " group by grouping sets ((pplace), (cplace)) having count(*) > 1",
                which);
        run("analyze shared");
        if (isAnyPaymentShared()) {
            run("""
                    insert into contested
                    select l.pplace, l.cplace, c.account, c.charged_at, c.operator, c.charge_id
                    from shared s join link l on l.pplace = s.pplace join charge c on %2$s = l.cplace
                    """, PLACE.formatted("c"));
            keepEarliest();
        }
    }

    private boolean isAnyPaymentShared() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from shared where pplace is not null)", Map.of(), Boolean.class));
    }

    private void keepEarliest() {
        run("""
                delete from link l using contested x
                where l.pplace = x.pplace and l.cplace = x.cplace
                and exists (select from contested y where y.pplace = x.pplace
                            and (y.charged_at, y.operator, y.charge_id) < (x.charged_at, x.operator, x.charge_id))
                """);
    }

    private void carry() {
        run("""
                insert into open_item
                select :night, 'C', c.file, c.line, c.pay_channel - 1, c.amount, c.charged_at, %2$s,
                       c.account, null, null, c.operator, c.charge_id
                from bare c
                where c.pay_channel > 0 and not exists (select from link l where l.success and l.cplace = %3$s)
                """, status("c.charged_at"), PLACE.formatted("c"));
        carryUnsuccessful();
        run("""
                insert into open_item
                select :night, 'P', p.file, p.line, p.channel, p.amount, p.paid_at, %2$s,
                       lineless_scope(p.channel, p.id_hash), p.agreement_hash, p.second_agreement_hash, '', ''
                from lone p
                where p.status = 2 and not exists (select from link l where l.pplace = %3$s)
                """, status("p.paid_at"), PLACE.formatted("p"));
        gatherReturned();
        run("""
                insert into open_item
                select :night, o.side, o.file, o.line, o.channel, o.amount, o.taken_at, %2$s,
                       o.scope, o.agreement_hash, o.second_agreement_hash, o.operator, o.charge_id
                from open_item o
                where o.night = :previous
                and not exists (select from returned_item r where r.file = o.file and r.line = o.line)
                and not exists (select from superseded s where s.file = o.file and s.line = o.line)
                and not exists (select from link l where l.success and o.side = 'C' and l.cplace = %3$s)
                and not exists (select from link l where o.side = 'P' and l.pplace = %3$s)
                """, status("o.taken_at"), PLACE.formatted("o"));
        run("analyze open_item");
    }

    /** Open items of which nothing is left: payments that were refunded, charges that were taken back. */
    private void gatherReturned() {
        run("""
                create temp table returned_item on commit drop as
                select o.file, o.line from open_item o join (
                    select r.channel, r.txn_hash, sum(r.amount) as amount from refund r
                    where r.status = 2
                    and not exists (select from superseded s where s.file = r.file and s.line = r.line)
                    group by r.channel, r.txn_hash
                ) back on back.channel = o.channel and back.txn_hash = lineless_hash(o.scope)
                where o.night = :previous and o.side = 'P' and back.amount >= o.amount
                union all
                select o.file, o.line from open_item o join (
                    select operator, reverses, sum(amount) as amount from charge where reverses is not null
                    group by operator, reverses
                ) back on back.operator = o.operator and back.reverses = o.charge_id
                where o.night = :previous and o.side = 'C' and o.amount + back.amount <= 0
                """);
    }

    /** Charges of tonight that only payments which did not succeed name, or that lost theirs to another charge. */
    private void carryUnsuccessful() {
        run("""
                insert into open_item
                select :night, 'C', c.file, c.line, c.pay_channel - 1, c.amount, c.charged_at, %2$s,
                       c.account, null, null, c.operator, c.charge_id
                from charge_n%1$d c
                where c.pay_channel > 0 and %3$s in (
                    select cplace from link where not success and charged_tonight
                    union select cplace from contested
                )
                and not exists (select from link l where l.success and l.cplace = %3$s)
                and not exists (select from bare b where b.file = c.file and b.line = c.line)
                """, status("c.charged_at"), PLACE.formatted("c"));
    }

    private static String status(String takenAt) {
        return "case when :date - " + takenAt + "::date > :carry then 'BROKEN' else 'CARRIED' end";
    }

    private int run(String statement, Object... parts) {
        Object[] all = new Object[parts.length + 1];
        all[0] = night.number();
        System.arraycopy(parts, 0, all, 1, parts.length);
        return jdbc.update(statement.formatted(all), parameters);
    }
}
