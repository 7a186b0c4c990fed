package io.quittance.ledger.match;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.schema.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Names the accounts, and the payments that belong to no line, on which some rule could say something new tonight.
 *
 * <p>A superset is right, a missing account never is: each statement is one reason, written to err on the side of
 * judging. Runs in the transaction of {@link Matching}, whose tables it reads.
 */
public final class Narrowing {
    private static final String OF_LINE =
            "o.account = %1$s.account and o.operator = %1$s.operator and o.service_code = %1$s.service_code";

    /** Accounts of earlier charges that name a payment of a table. */
    private static final String NAMING = """
            select c.account from %s p cross join lateral (values (p.id_hash), (p.order_hash)) k (hash)
            cross join lateral nights_with_reference(k.hash, p.night) n (night)
            """
            + Probe.into(
                    "charge", "n.night", "o.ref_hash = k.hash and o.payment_ref in (p.transaction_id, p.order_no)", "c")
            + "where n.night <> :night";

    private static final String AGREES = """
            o.side = 'P' and a.channel = o.channel
            and (a.no_hash in (o.agreement_hash, o.second_agreement_hash)
              or a.code_hash in (o.agreement_hash, o.second_agreement_hash))
            """;

    /** Reasons an account is judged; each selects scopes. */
    private static final List<String> ACCOUNTS = List.of(
            // A cancellation came tonight that says something by itself, or for a line with older charges, or for an
            // account with an agreement or a bundle.
            """
            select account from cancellation_n%1$d
            where status = 0 or (least(requested_at, effective_at) + make_interval(months => :watch))::date - 1 <= :date
            """,
            """
            select x.account from cancellation_n%1$d x join closing p on p.operator in ('', x.operator)
             and (not p.by_category or exists (select from opening o where o.line_hash = x.line_hash))
            where x.closed_at > least(x.requested_at, x.effective_at) + make_interval(secs => p.seconds)
            """,
            "select x.account from cut x join touched t on t.hash = account_key(x.account) join night_reach r using (night)"
                    + Probe.into("charge", "t.night", OF_LINE.formatted("x"), "c") + """
            where x.tonight and (r.penalties or r.latest >= x.earliest or x.wide and r.until > x.earliest) and
            """
                    + Cuts.touches("x"),
            "select x.account from cancellation_n%1$d x where exists (select from agreement a where a.account = x.account)",
            """
            select x.account from cancellation_n%1$d x where exists
            (select from opening o where o.account = x.account and o.parent_service_code is not null)
            """,
            // A charge that Sifting calls suspicious.
            "select account from notable_charge where suspicious",
            // An opening, a suspension or the end of an agreement came tonight, and older charges look otherwise.
            "select n.account from opening_n%1$d n join touched t on t.hash = account_key(n.account)"
                    + Probe.into("charge", "t.night", OF_LINE.formatted("n"), "c") + """
            where c.kind = 0 and least(c.period_start, c.charged_at, month_start(c.cycle)) < n.opened_at
            """,
            "select s.account from suspension_n%1$d s join touched t on t.hash = account_key(s.account)"
                    + Probe.into("charge", "t.night", "o.account = s.account", "c"),
            "select account from agreement_n%1$d where terminated_at is not null or state = 3",
            // An agreement or an opening that came tonight on an account with a cancellation.
            "select a.account from agreement_n%1$d a where exists (select from cancellation x where x.account = a.account)",
            "select o.account from opening_n%1$d o where exists (select from cancellation x where x.account = o.account)",
            // Charge and payment do not agree, or one side is there twice, or of an earlier night.
            """
            select account from link
            where not charged_tonight or not paid_tonight or paid <> charged or not success
            """,
            "select l.account from shared s join link l on l.cplace = s.cplace",
            "select account from contested",
            // More went back than was paid for a charge.
            """
            select c.account from over_refunded p cross join lateral (values (p.id_hash), (p.order_hash)) k (hash)
            join charge_n%1$d c on c.ref_hash = k.hash and c.payment_ref in (p.transaction_id, p.order_no)
            """,
            NAMING.formatted("over_refunded"),
            // A payment that only its agreement links to a line.
            "select a.account from moved o join agreement a on " + AGREES,
            "select a.account from open_item o join agreement_n%1$d a on " + AGREES + " where o.night = :night",
            // A charge nobody paid that is no longer carried.
            "select scope from moved where side = 'C' and turned",
            // A refund came on a payment that was asked back, whatever stands of it.
            """
            select r.scope from released_instruction r join refund_n%1$d f on f.transaction_id = r.money_id
            where r.fate <> 'CONFIRMED'
            """,
            // The same facts say something else from today.
            "select scope from review where due <= :date");

    /** Reasons a payment without a line is judged. */
    private static final List<String> PAYMENTS = List.of(
            "select scope from moved where side = 'P' and turned",
            // More went back than was paid.
            "select lineless_scope(channel, id_hash) from over_refunded");

    /** Accounts whose standing findings tonight's facts could take away or change. */
    private static final List<String> STANDING = List.of(
            "select account from notable_charge",
            "select account from opening_n%1$d",
            "select account from suspension_n%1$d",
            "select account from agreement_n%1$d",
            "select account from cancellation_n%1$d",
            "select lineless_scope(channel, id_hash) from link where not paid_tonight",
            // A refund of a payment of one of their charges.
            """
            select c.account from refunded_payment p cross join lateral (values (p.id_hash), (p.order_hash)) k (hash)
            join charge_n%1$d c on c.ref_hash = k.hash and c.payment_ref in (p.transaction_id, p.order_no)
            """,
            NAMING.formatted("refunded_payment"),
            "select o.scope from open_item o join agreement_n%1$d a on " + AGREES + " where o.night = :night",
            """
            select s.scope from standing_finding s cross join unnest(string_to_array(s.payment_id, ';')) paid (id)
            join refund_n%1$d r on r.transaction_id = paid.id
            """);

    private final NamedParameterJdbcTemplate jdbc;
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
        this.night = night;
        this.policies = policies;
        this.parameters = Map.of(
                "night", night.number(),
                "previous", previous,
                "date", night.businessDate(),
                "watch", fewestWatchCycles(policies));
    }

    private static int fewestWatchCycles(Policies policies) {
        return policies.all().stream().mapToInt(Policy::watchCycles).min().orElse(0);
    }

    /** Narrows to what could have changed, given that the policies are those of the last night. */
    public void narrow() {
        gatherClosingTimes();
        gatherMoved();
        gatherOverRefunded();
        suspect(String.join(" union all ", ACCOUNTS));
        suspect(String.join(" union all ", PAYMENTS));
        if (anyStanding()) {
            gatherRefunded();
            STANDING.forEach(this::suspectStanding);
        }
        putOffWatches();
        run("analyze suspect");
    }

    /** A cancellation of which nothing else is known can only come out clean, and not before its watch may be over. */
    private void putOffWatches() {
        run("""
                insert into night_review
                select :night, x.account, min(greatest(:date + 1,
                       (least(x.requested_at, x.effective_at) + make_interval(months => :watch))::date - 1))
                from cancellation_n%1$d x
                where not exists (select from suspect s where s.night = :night and s.scope = x.account)
                group by x.account
                """);
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
                select p.night, p.channel, p.id_hash, p.transaction_id, p.order_hash, p.order_no
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
    }

    private void run(String statement) {
        jdbc.update(statement.formatted(night.number()), parameters);
    }
}
