package io.quittance.ledger.match;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.pack.Unpacking;
import io.quittance.ledger.schema.Probe;
import io.quittance.ledger.sieve.EarlierNights;
import io.quittance.ledger.sieve.Space;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Names the accounts, and the payments that belong to no line, on which some rule could say something new tonight.
 *
 * <p>Gathers what the {@link Reasons} read. Runs in the transaction of {@link Matching}, whose tables it reads.
 */
public final class Narrowing {
    private final NamedParameterJdbcTemplate jdbc;
    private final EarlierNights earlier;
    private final Unpacking unpacking;
    private final Night night;
    private final Policies policies;
    private final Map<String, Object> parameters;

    /**
     * For one night.
     *
     * @param previous number of the last balanced night, 0 if there is none
     * @param policies by which the night is judged
     */
    public Narrowing(DataSource source, Night night, int previous, Policies policies) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.unpacking = new Unpacking(source);
        this.earlier = new EarlierNights(source, night.number());
        this.night = night;
        this.policies = policies;
        this.parameters = Map.of(
                "night", night.number(),
                "previous", previous,
                "date", night.businessDate(),
                "watch", Watches.fewestCycles(policies));
    }

    /** Narrows to what could have changed, given that the policies are those of the last night. */
    public void narrow() {
        gatherClosingTimes();
        gatherMoved();
        gatherOverRefunded();
        gatherLineless();
        suspect(String.join(" union all ", Reasons.ACCOUNTS));
        suspect(String.join(" union all ", Reasons.PAYMENTS));
        if (anyStanding()) {
            gatherRefunded();
            Reasons.STANDING.forEach(this::suspectStanding);
        }
        run("analyze suspect");
    }

    /** How soon lines are to be closed, by operator; the empty one stands for all. An opening tells the category. */
    private void gatherClosingTimes() {
        run("create temp table closing (operator text, by_category boolean, seconds float8) on commit drop");
        for (Policy policy : policies.all()) {
            Duration closing = policy.closingSla();
            if (closing != null) {
                jdbc.update(
                        "insert into closing values (:operator, :byCategory, :seconds)",
                        Map.of(
                                "operator", Objects.requireNonNullElse(policy.operator(), ""),
                                "byCategory", policy.category() != null,
                                "seconds", closing.toSeconds()));
            }
        }
    }

    /** Open items that were not there the night before, or were still carried and are breaks now, or the other way. */
    private void gatherMoved() {
        run("""
                create temp table moved on commit drop as
                select * from (
                    select o.*, b.night is null as came,
                           (o.status = 'BROKEN') <> coalesce(b.status = 'BROKEN', false) as turned
                    from open_item o left join open_item b
                     on b.night = :previous and b.file = o.file and b.line = o.line and b.side = o.side
                    where o.night = :night
                ) o where came or turned
                """);
        run("analyze moved");
    }

    /** Payments of no charge that an agreement may bring to a line: what is open, and of which something else was found. */
    private void gatherLineless() {
        earlier.find("returned_night", Space.REFERENCE, """
                select lineless_hash(s.scope) from standing_finding s where is_lineless(s.scope)
                and not exists (select from open_item o where o.night = %d and o.side = 'P' and o.scope = s.scope)
                """.formatted(night.number()));
        unpacking.before(
                night.number(), RecordKind.PAYMENT, List.of("id_hash"), "select hash, night from returned_night");
        String returned = Probe.into("payment", "e.night", "o.id_hash = e.hash", "p");
        run("""
                create temp table lineless_payment on commit drop as
                select scope, channel, agreement_hash, second_agreement_hash from open_item
                where night = :night and side = 'P'
                union all
                select lineless_scope(p.channel, p.id_hash), p.channel, p.agreement_hash, p.second_agreement_hash
                from returned_night e
                """ + returned);
        run("analyze lineless_payment");
    }

    /** Payments of which something went back tonight. */
    private void gatherRefunded() {
        String earlier = Probe.into("payment", "e.night", "o.id_hash = r.txn_hash and o.channel = r.channel", "p");
        run("""
                create temp table refunded_payment on commit drop as
                select p.night, p.id_hash, p.transaction_id, p.order_hash, p.order_no
                from refund_n%1$d r join payment_n%1$d p on p.id_hash = r.txn_hash and p.channel = r.channel
                union
                select p.night, p.id_hash, p.transaction_id, p.order_hash, p.order_no
                from refund_n%1$d r join echo_reference e on e.hash = r.txn_hash
                """ + earlier);
        run("analyze refunded_payment");
        unpackNaming("refunded_payment");
    }

    private boolean anyStanding() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from standing_finding)", Map.of(), Boolean.class));
    }

    /** Adds what other policies could judge otherwise: cancelled accounts, penalties and whatever was found before. */
    public void suspectForOtherPolicies() {
        suspect("select account from cancellation");
        suspect("select account from charge where kind = 3");
        suspect("select scope from standing_finding");
    }

    /** Suspects every account that has facts, and every payment without a charge: the narrowing is held to account by it. */
    public void suspectEverything() {
        unpacking.everything();
        for (String table : List.of("charge", "cancellation", "opening", "suspension", "agreement")) {
            suspect("select account from " + table);
        }
        suspect("select lineless_scope(channel, id_hash) from payment");
        suspect("select scope from standing_finding");
        run("analyze suspect");
    }

    /** Gathers first, because only a table that is made by a query can be gathered by several processes. */
    private void suspect(String reasons) {
        run("create temp table reason on commit drop as select distinct scope from (" + reasons + ") r (scope)");
        run("insert into suspect select :night, scope, is_lineless(scope) from reason on conflict do nothing");
        run("drop table reason");
    }

    private void suspectStanding(String touched) {
        suspect("select s.scope from standing_finding s where s.scope in (" + touched + ")");
    }

    /** Payments of which more went back than was paid, where either side came tonight. */
    private void gatherOverRefunded() {
        run("""
                create temp table over_refunded on commit drop as
                select p.night, p.channel, p.id_hash, p.transaction_id, p.order_hash, p.order_no, p.agreement_hash,
                       p.second_agreement_hash
                from payment p join (
                    select channel, txn_hash, transaction_id, sum(amount) as amount
                    from refund where status = 2 and txn_hash in (
                        select txn_hash from refund_n%1$d
                        union
                        select r.txn_hash from payment_n%1$d p join refund r on r.txn_hash = p.id_hash where r.night <> :night
                    )
                    group by channel, txn_hash, transaction_id
                ) back
                 on back.txn_hash = p.id_hash and back.channel = p.channel and back.transaction_id = p.transaction_id
                where back.amount > p.amount
                """);
        run("analyze over_refunded");
        unpackNaming("over_refunded");
    }

    /** Charges that name a payment of a table. */
    private void unpackNaming(String payments) {
        String references =
                " from %s p cross join lateral (values (p.id_hash), (p.order_hash)) k (hash)".formatted(payments);
        unpacking
                .of(RecordKind.CHARGE, night.number())
                .among("ref_hash", "select k.hash" + references)
                .unpack();
        unpacking.before(
                night.number(),
                RecordKind.CHARGE,
                List.of("ref_hash"),
                "select k.hash, n.night" + references
                        + " cross join lateral nights_with_reference(k.hash, p.night) n (night) where n.night <> "
                        + night.number());
    }

    private void run(String statement) {
        jdbc.update(statement.formatted(night.number()), parameters);
    }
}
