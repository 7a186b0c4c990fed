package io.quittance.ledger.match;

import io.quittance.ledger.schema.Probe;
import java.util.List;

/**
 * Why something is judged tonight: each statement is one reason, written to err on the side of judging, for a superset is
 * right and a missing account never is. They read what {@link Sifting}, {@link Matching} and {@link Narrowing} leave.
 */
final class Reasons {
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

    /** Agreements by the names that rows give which do not stand, with what all rows say of whose they are. */
    private static final String ELSEWHERE = """
            (select x.channel, x.no_hash, x.code_hash, y.account
             from superseded s join agreement x using (file, line) join agreement y on y.id_hash = x.id_hash)""";

    /** Reasons an account is judged; each selects scopes. */
    static final List<String> ACCOUNTS = List.of(
            // A cancellation came tonight that says something by itself, of which the watch may be over, or that is for
            // a line with older charges or for an account with an agreement or a bundle.
            "select account from cancellation_n%1$d where status = 0",
            "select x.account from cut x where x.tonight and " + Watches.reviewedOn("x") + " <= :date",
            """
            select x.account from (
                select x.account, x.line_hash, p.by_category
                from cancellation_n%1$d x join closing p on p.operator in ('', x.operator)
                where x.closed_at > least(x.requested_at, x.effective_at) + make_interval(secs => p.seconds) offset 0
            ) x
            where not x.by_category or exists (select from opening o where o.line_hash = x.line_hash)
            """,
            "select x.account from cut x join touched t on t.hash = account_key(x.account) join night_reach r using (night)"
                    + Probe.into("charge", "t.night", OF_LINE.formatted("x"), "c") + """
            where x.tonight and
            """
                    + Cuts.reaches("x")
                    + " and "
                    + Cuts.touches("x"),
            "select x.account from cancellation_n%1$d x where exists (select from agreement a where a.account = x.account)",
            """
            select x.account from cancellation_n%1$d x where exists
            (select from opening o where o.account = x.account and o.parent_service_code is not null)
            """,
            // A row came that fills a record of another account, or a record went over to another account.
            "select home from foreign_row where night = :night",
            // A charge that Sifting calls suspicious.
            "select account from notable_charge where suspicious",
            // An opening, a suspension or the end of an agreement came tonight, and older charges look otherwise: those
            // of
            // before the opening, those of months of which it moves the bounds, and penalties, for it has the contract.
            "select n.account from opening_n%1$d n join touched t on t.hash = account_key(n.account)"
                    + Probe.into("charge", "t.night", OF_LINE.formatted("n"), "c") + """
            where c.kind = 3 or c.kind = 0 and (
                least(c.period_start, c.charged_at, month_start(c.cycle)) < n.opened_at
                or c.cycle is not null and exists (
                    select from opening o where o.account = n.account and o.line_hash = n.line_hash and o.anchor_day > 1))
            """,
            "select s.account from suspension_n%1$d s join touched t on t.hash = account_key(s.account)"
                    + Probe.into("charge", "t.night", "o.account = s.account", "c"),
            "select account from agreement_n%1$d where terminated_at is not null or state = 3",
            // An agreement or an opening that came tonight on an account with a cancellation.
            "select a.account from agreement_n%1$d a where exists (select from cancellation x where x.account = a.account)",
            "select o.account from opening_n%1$d o where exists (select from cancellation x where x.account = o.account)",
            // Charge and payment do not agree, or one side is there twice, or of an earlier night.
            "select account from link where paid <> charged or not success",
            // Of an earlier night, and not simply what was carried until tonight on an account not looked at since.
            """
            select l.account from link l where not (l.charged_tonight and l.paid_tonight) and not exists (
                select from open_item o join input_file f using (file)
                where o.night = :previous and o.status = 'CARRIED'
                and o.side = case when l.charged_tonight then 'P' else 'C' end
                and (o.file::int8 << 32 | o.line) = case when l.charged_tonight then l.pplace else l.cplace end
                and not exists (select from suspect s where s.scope = o.scope and s.night >= f.night))
            """,
            "select l.account from shared s join link l on l.cplace = s.cplace",
            "select account from contested",
            // More went back than was paid for a charge.
            """
            select c.account from over_refunded p cross join lateral (values (p.id_hash), (p.order_hash)) k (hash)
            join charge_n%1$d c on c.ref_hash = k.hash and c.payment_ref in (p.transaction_id, p.order_no)
            """,
            NAMING.formatted("over_refunded"),
            agreeing("a.account", "over_refunded", "agreement", "true"),
            agreeing("a.account", "over_refunded", ELSEWHERE, "true"),
            agreeing(
                    "a.account",
                    "(select f.* from filled_payment f join over_refunded p using (channel, id_hash))",
                    "agreement",
                    "true"),
            // A payment that only its agreement links to a line.
            agreeing("a.account", "moved", "agreement", "o.side = 'P'"),
            // The same, where another row of the agreement says whose it is.
            agreeing("a.account", "moved", ELSEWHERE, "o.side = 'P'"),
            agreeing("a.account", "lineless_payment", "agreement_n%1$d", "true"),
            agreeing("a.account", "filled_payment", "agreement", "o.night = :night"),
            agreeing("a.account", "filled_payment", "agreement_n%1$d", "true"),
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
    static final List<String> PAYMENTS = List.of(
            "select scope from moved where side = 'P' and turned",
            // More went back than was paid.
            "select lineless_scope(channel, id_hash) from over_refunded");

    /** Accounts whose standing findings tonight's facts could take away or change. */
    static final List<String> STANDING = List.of(
            "select account from notable_charge",
            "select account from link where not charged_tonight or not paid_tonight",
            "select account from opening_n%1$d",
            "select account from suspension_n%1$d",
            "select account from agreement_n%1$d",
            "select account from cancellation_n%1$d",
            // A cancellation or an agreement may have gone to another account: rows of it do not stand any more.
            """
            select f.scope from superseded d join cancellation x using (file, line) join finding f using (cancel_no)
            join standing_finding s on s.finding_id = f.finding_id and s.night = f.night where d.night = :night
            """,
            """
            select f.scope from superseded d join agreement x using (file, line) join finding f using (agreement_no)
            join standing_finding s on s.finding_id = f.finding_id and s.night = f.night where d.night = :night
            """,
            // What a charge of another account took from them, or from no line at all.
            "select lineless_scope(channel, id_hash) from link where not paid_tonight",
            agreeing("a.account", "link", "agreement", "not o.paid_tonight"),
            agreeing("a.account", """
                    (select f.*, l.paid_tonight from link l
                     join filled_payment f on l.pplace = (f.file::int8 << 32 | f.line))""", "agreement", "not o.paid_tonight"),
            // A refund of a payment of one of their charges.
            """
            select c.account from refunded_payment p cross join lateral (values (p.id_hash), (p.order_hash)) k (hash)
            join charge_n%1$d c on c.ref_hash = k.hash and c.payment_ref in (p.transaction_id, p.order_no)
            """,
            NAMING.formatted("refunded_payment"),
            agreeing("o.scope", "lineless_payment", "agreement_n%1$d", "true"),
            agreeing("lineless_scope(o.channel, o.id_hash)", "filled_payment", "agreement", "o.night = :night"),
            agreeing("lineless_scope(o.channel, o.id_hash)", "filled_payment", "agreement_n%1$d", "true"),
            """
            select s.scope from standing_finding s cross join unnest(string_to_array(s.payment_id, ';')) paid (id)
            join refund_n%1$d r on r.transaction_id = paid.id
            """);

    private Reasons() {}

    /** Payments {@code o} and the agreements {@code a} that they name: two joins, because one with an or is a loop. */
    private static String agreeing(String scope, String payments, String agreements, String condition) {
        String named = "select " + scope + " from " + payments
                + " o cross join lateral (values (o.agreement_hash), (o.second_agreement_hash)) h (hash) join "
                + agreements + " a on a.channel = o.channel and ";
        return named + "a.no_hash = h.hash where " + condition + " union all " + named + "a.code_hash = h.hash where "
                + condition;
    }
}
