package io.quittance.ledger.match;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.pack.Unpacking;
import io.quittance.ledger.report.NightFigures;
import io.quittance.ledger.schema.Probe;
import io.quittance.ledger.sieve.NightSieve;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Links the night's charges and payments, and carries what has no counterpart yet.
 *
 * <p>All in sets, and only of what {@link Sifting} leaves. A payment goes to one charge: of several that name it, the
 * earliest by time, then by operator and id, as bytes. Leaves the table {@code link} (payment to charge, by place; pairs of which one side is
 * of tonight, without the certain ones) for {@link Narrowing} and the proof, so all run in one transaction, at whose end
 * {@link #forget} drops what was made on the way. Only a payment that succeeded counts as collected.
 */
public final class Matching {
    static final String PLACE = "(%1$s.file::int8 << 32 | %1$s.line)";
    private static final String LINK = PLACE.formatted("p") + " as pplace, " + PLACE.formatted("c") + """
             as cplace, p.amount as paid, c.amount as charged, p.status = 2 as success, p.channel, c.pay_channel,
             p.night = :night as paid_tonight, c.night = :night as charged_tonight,
             p.id_hash, p.agreement_hash, p.second_agreement_hash, c.account, c.charged_at, c.operator, c.charge_id
            """;
    private static final String STANDS =
            "not exists (select from superseded s where s.file = p.file and s.line = p.line)";
    private static final String CHARGES = "c.amount > 0";

    private final NamedParameterJdbcTemplate jdbc;
    private final Sifting sifting;
    private final Unpacking unpacking;
    private final Carrying carrying;
    private final int night;
    private final int previous;
    private final Map<String, Object> parameters;

    /**
     * For one night.
     *
     * @param policies by which the night is judged
     * @param previous number of the last balanced night, 0 if there is none
     * @param carryForwardDays how long an item is carried before it is a break
     * @param figures that are counted on the way, where the night is packed
     */
    public Matching(
            DataSource source,
            Night night,
            NightSieve sieve,
            Policies policies,
            int previous,
            int carryForwardDays,
            NightFigures figures) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.sifting = new Sifting(source, night, sieve, policies, figures);
        this.unpacking = new Unpacking(source);
        this.night = night.number();
        this.previous = previous;
        this.parameters = Map.of(
                "night", night.number(), "previous", previous, "date", night.businessDate(), "carry", carryForwardDays);
        this.carrying = new Carrying(source, night.number(), previous, parameters);
    }

    /** Links, and writes the night's open items. */
    public void match() {
        sifting.sift();
        carrying.findTouched();
        linkTonight();
        if (previous > 0) {
            linkToEarlierCharges();
            linkToEarlierPayments();
        }
        run("delete from link l using superseded s where l.pplace = " + PLACE.formatted("s"));
        run("analyze link");
        leaveTheRest();
        keepOneChargePerPayment();
        carrying.carry();
    }

    /** Drops what was made on the way: it can be made again from the facts. */
    public void forget() {
        sifting.forget();
    }

    private void linkTonight() {
        run("""
                create temp table link on commit drop as
                select %1$s from odd_payment p join notable_charge c
                 on c.ref_hash = p.id_hash and c.payment_ref = p.transaction_id
                where c.unpaired and %2$s
                union all
                select %1$s from odd_payment p join notable_charge c
                 on c.ref_hash = p.order_hash and c.payment_ref = p.order_no
                where c.unpaired and p.order_no <> p.transaction_id and %2$s
                """.formatted(LINK, CHARGES));
    }

    /** Payments of tonight that charges of earlier nights name, open or matched. */
    private void linkToEarlierCharges() {
        String byId = "e.hash = p.id_hash"
                + Probe.into("charge", "e.night", "o.ref_hash = p.id_hash and o.payment_ref = p.transaction_id", "c");
        String byOrder = "e.hash = p.order_hash"
                + Probe.into("charge", "e.night", "o.ref_hash = p.order_hash and o.payment_ref = p.order_no", "c");
        run("""
                insert into link
                select %1$s from odd_payment p join echo_claim e on %2$s where %4$s and %5$s
                union all
                select %1$s from odd_payment p join echo_claim e on %3$s
                where p.order_no <> p.transaction_id and %4$s and %5$s
                """.formatted(LINK, byId, byOrder, CHARGES, STANDS));
    }

    /**
     * Payments of earlier nights that charges of tonight name. One that went to another charge before brings that one
     * along: both are candidates.
     */
    private void linkToEarlierPayments() {
        unpacking.before(
                night, RecordKind.PAYMENT, List.of("id_hash", "order_hash"), "select hash, night from echo_reference");
        String byId =
                Probe.into("payment", "e.night", "o.id_hash = c.ref_hash and o.transaction_id = c.payment_ref", "p");
        String byOrder =
                Probe.into("payment", "e.night", "o.order_hash = c.ref_hash and o.order_no = c.payment_ref", "p");
        run("""
                create temp table earlier on commit drop as
                select p.night, p.file, p.line, p.channel, p.amount, p.status, p.id_hash, p.transaction_id, p.order_hash,
                       p.order_no, p.agreement_hash, p.second_agreement_hash
                from notable_charge c join echo_reference e on e.hash = c.ref_hash %3$s
                where c.unpaired and %1$s and %2$s
                union
                select p.night, p.file, p.line, p.channel, p.amount, p.status, p.id_hash, p.transaction_id, p.order_hash,
                       p.order_no, p.agreement_hash, p.second_agreement_hash
                from notable_charge c join echo_reference e on e.hash = c.ref_hash %4$s
                where c.unpaired and %1$s and %2$s
                """.formatted(CHARGES, STANDS, byId, byOrder));
        run("""
                create temp table rival on commit drop as
                select distinct p.file, p.line, k.hash, n.night
                from earlier p cross join lateral (values (p.id_hash), (p.order_hash)) k (hash)
                cross join lateral nights_with_reference(k.hash, p.night) n (night)
                where n.night <> :night
                """);
        unpacking.before(night, RecordKind.CHARGE, List.of("ref_hash"), "select hash, night from rival");
        run("""
                insert into link
                select %1$s from earlier p join notable_charge c
                 on c.ref_hash = p.id_hash and c.payment_ref = p.transaction_id
                where c.unpaired and %2$s
                union all
                select %1$s from earlier p join notable_charge c on c.ref_hash = p.order_hash and c.payment_ref = p.order_no
                where c.unpaired and p.order_no <> p.transaction_id and %2$s
                union all
                select %1$s from earlier p join rival r using (file, line) %3$s
                where %2$s
                """.formatted(
                        LINK,
                        CHARGES,
                        Probe.into(
                                "charge",
                                "r.night",
                                "o.ref_hash = r.hash and o.payment_ref in (p.transaction_id, p.order_no)",
                                "c")));
    }

    /** Payments and charges without a counterpart. */
    private void leaveTheRest() {
        run("""
                create temp table lone on commit drop as
                select p.* from odd_payment p
                where %1$s and not exists (select from link l where l.pplace = %2$s)
                """.formatted(STANDS, PLACE.formatted("p")));
        run("""
                create temp table bare on commit drop as
                select c.* from notable_charge c
                where c.unpaired and not exists (select from link l where l.cplace = %1$s)
                """.formatted(PLACE.formatted("c")));
        run("analyze lone");
        run("analyze bare");
    }

    private void keepOneChargePerPayment() {
        run("""
                create temp table shared on commit drop as
                select pplace, cplace from link group by grouping sets ((pplace), (cplace)) having count(*) > 1
                """);
        run("analyze shared");
        run("""
                create temp table contested on commit drop as
                select l.pplace, l.cplace, l.account, l.charged_at, l.operator collate "C", l.charge_id collate "C"
                from shared s join link l on l.pplace = s.pplace
                """);
        run("""
                delete from link l using contested x
                where l.pplace = x.pplace and l.cplace = x.cplace
                and exists (select from contested y where y.pplace = x.pplace
                            and (y.charged_at, y.operator, y.charge_id) < (x.charged_at, x.operator, x.charge_id))
                """);
    }

    private void run(String statement) {
        jdbc.update(statement, parameters);
    }
}
