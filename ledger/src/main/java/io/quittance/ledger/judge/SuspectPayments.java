package io.quittance.ledger.judge;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.NightByNight;
import io.quittance.ledger.schema.Probe;
import io.quittance.ledger.sieve.EarlierNights;
import io.quittance.ledger.sieve.Space;
import java.util.List;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the suspects' payments and what each belongs to: the table {@code suspect_payment}.
 *
 * <p>A payment belongs to the earliest charge that names it by transaction id or order number, on whatever account
 * that is; else to the line of an agreement of its channel that it names; else to no line. Of an agreement of
 * another account than its charge's it says nothing. All in sets, over all nights.
 */
final class SuspectPayments {
    private static final String NAMED =
            "p.file, p.line, c.account, c.operator, c.service_code, c.charge_id, c.charged_at";
    private static final String NAMES =
            "c.ref_hash = p.hash and c.payment_ref = p.ref and c.amount > 0 and c.reverses is null";
    private static final String TONIGHT = """
            select p.* from payment_n%d p where
                p.id_hash in (select hash from sc) or p.order_hash in (select hash from sc)
                or p.agreement_hash in (select hash from sa) or p.second_agreement_hash in (select hash from sa)
                or p.id_hash in (select hash from sl) or p.id_hash in (select hash from sb)
            """;

    private final JdbcTemplate jdbc;
    private final EarlierNights earlier;
    private final KeptSuspects kept;
    private final int night;

    SuspectPayments(DataSource source, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.earlier = new EarlierNights(source, night);
        this.kept = new KeptSuspects(source, night);
        this.night = night;
    }

    void gather() {
        if (kept.exist()) {
            kept.take();
        } else {
            gatherAll();
        }
        earlier.find(
                "refunded", Space.REFUNDED, "select id_hash from suspect_payment where exists (select from refund)");
    }

    private void gatherAll() {
        suspectCharges();
        candidates();
        fill();
        charges();
        new PaymentAgreements(jdbc).gather();
        run("""
                create unlogged table suspect_payment as
                select p.*,
                       coalesce(c.account, a.account, lineless_scope(p.channel, p.id_hash)) as scope,
                       coalesce(c.operator, a.operator) as line_operator,
                       coalesce(c.service_code, a.service_code) as line_service,
                       c.charge_id as linked_charge, case when c.account is null or c.account = a.account then a.agreement_no end as linked_agreement
                from candidate p
                left join named c using (file, line)
                left join agreed a using (file, line)
                """);
        bringHome();
        run("""
                delete from suspect_payment p
                where not exists (select from suspect s where s.night = %d and s.scope = p.scope)
                """.formatted(night));
        run("analyze suspect_payment");
    }

    private void suspectCharges() {
        String suspects = "select scope from suspect where night = %d and not lineless".formatted(night);
        earlier.find("known", Space.ACCOUNT, "select account_key(scope) from (" + suspects + ") s");
        run("create unlogged table suspect_night as select s.scope, k.night from (" + suspects
                + ") s join known k on k.hash = account_key(s.scope)");
        run("create index on suspect_night (night)");
        run("analyze suspect_night");
        run("create unlogged table suspect_charge as " + suspectRows(FactTable.of(RecordKind.CHARGE)));
        run("analyze suspect_charge");
    }

    /** A query of the suspects' rows, after {@link #gather}. */
    String suspectRows(FactTable table) {
        return """
                select t.* from %s t join suspect s on s.night = %d and s.scope = t.account
                union all
                """.formatted(table.partition(night), night)
                + eachNight(
                        "suspect_night",
                        table,
                        earlierNight ->
                                "select t.* from suspect_night n join %s t on t.account = n.scope where n.night = %d"
                                        .formatted(table.partition(earlierNight), earlierNight),
                        "select * from " + table.name() + " where false");
    }

    /** Of the earlier nights that a table of pairs names, as far as they have rows of the kind. */
    private String eachNight(String pairs, FactTable table, IntFunction<String> branch, String nothing) {
        List<Integer> nights = jdbc.queryForList(
                "select night from (select distinct night from %s where night <> %d) n where %s order by night"
                        .formatted(pairs, night, table.hasRowsIn("n.night")),
                Integer.class);
        return NightByNight.union(nights, branch, nothing);
    }

    /** Leaves what was gathered to the night's dossiers. */
    void keep() {
        kept.keep();
    }

    /** Drops what was made on the way, once the events are read. */
    void forget() {
        run("drop table if exists suspect_charge, suspect_payment, suspect_night,"
                + " sc, sa, sb, sl, candidate, sought, seeking, named");
    }

    /**
     * Payments that a suspect's charge or agreement may name, and payments that are suspects themselves: by hash, in one
     * scan of tonight's; by index in those of earlier nights.
     */
    private void candidates() {
        run("""
                create unlogged table sc as
                with named as (
                    select distinct ref_hash as hash, night from suspect_charge
                    where ref_hash is not null and amount > 0 and reverses is null
                )
                select hash, night from named
                union
                select c.hash, n.night from named c join reference_echo e using (hash)
                cross join lateral (values (e.night), (e.earlier)) n (night)
                """);
        run("""
                create unlogged table sa as
                select h.hash from agreement a
                join suspect s on s.night = %1$d and s.scope = a.account
                cross join lateral (values (a.no_hash), (a.code_hash)) h (hash) where h.hash is not null
                union
                select o.code_hash from agreement a
                join suspect s on s.night = %1$d and s.scope = a.account
                join agreement o on o.id_hash = a.id_hash
                where a.code_hash is null and o.code_hash is not null
                """.formatted(night));
        run("""
                create unlogged table sl as
                select lineless_hash(scope) as hash from suspect where night = %d and lineless
                """.formatted(night));
        run("""
                create unlogged table sb as
                select o.id_hash as hash, f.night from filled_payment o join input_file f using (file)
                where o.agreement_hash in (select hash from sa) or o.second_agreement_hash in (select hash from sa)
                """);
        run("analyze sc");
        run("analyze sa");
        run("analyze sb");
        run("analyze sl");
        run("create index on sc (night)");
        run("create unlogged table candidate as %s union all %s"
                .formatted(
                        TONIGHT.formatted(night),
                        eachNight(
                                "sc",
                                FactTable.of(RecordKind.PAYMENT),
                                this::paying,
                                "select * from payment where false")));
        if (Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from night where state = 'BALANCED')", Boolean.class))) {
            otherEarlierCandidates();
        }
        run("analyze candidate");
    }

    /** Of earlier nights, those that no suspect's charge names. */
    private void otherEarlierCandidates() {
        earlier.find("agreeing", Space.AGREEMENT, "select hash from sa");
        run("""
                create temp table single on commit drop as
                select sl.hash, f.night from sl join open_item o on o.night = %1$d and lineless_hash(o.scope) = sl.hash
                join input_file f using (file) where o.side = 'P'
                """.formatted(night));
        run("""
                insert into single select sl.hash, n.night from sl cross join night n
                where n.state = 'BALANCED' and not exists (select from single s where s.hash = sl.hash)
                """);
        String payments = "select p.* from (select hash, night from %s where night <> %d) n";
        run("""
                insert into candidate select * from (%s) p
                where not exists (select from candidate c where c.file = p.file and c.line = p.line)
                """.formatted(String.join(
                " union ",
                payments.formatted("agreeing", night)
                        + Probe.into("payment", "n.night", "o.agreement_hash = n.hash", "p"),
                payments.formatted("agreeing", night)
                        + Probe.into("payment", "n.night", "o.second_agreement_hash = n.hash", "p"),
                payments.formatted("sb", night) + Probe.into("payment", "n.night", "o.id_hash = n.hash", "p"),
                payments.formatted("single", night) + Probe.into("payment", "n.night", "o.id_hash = n.hash", "p"))));
    }

    /** Agreements that only another row of a payment names. */
    private void fill() {
        run("""
                update candidate p set agreement_ref = f.agreement_ref, agreement_hash = f.agreement_hash,
                       second_agreement_hash = f.second_agreement_hash
                from filled_payment f where f.file = p.file and f.line = p.line
                """);
    }

    /** A row that does not stand belongs where the one that stands does. */
    private void bringHome() {
        run("""
                update suspect_payment s set scope = t.scope, line_operator = t.line_operator, line_service = t.line_service,
                       linked_charge = t.linked_charge, linked_agreement = t.linked_agreement
                from suspect_payment t where t.channel = s.channel and t.id_hash = s.id_hash and t.transaction_id = s.transaction_id
                and exists (select from superseded d where d.file = s.file and d.line = s.line)
                and not exists (select from superseded d where d.file = t.file and d.line = t.line)
                """);
    }

    /** Payments of one earlier night that suspects' charges name, each once. */
    private String paying(int earlierNight) {
        return """
                select p.* from sc n join payment_n%1$d p on p.id_hash = n.hash where n.night = %1$d
                union all
                select p.* from sc n join payment_n%1$d p on p.order_hash = n.hash where n.night = %1$d
                and not exists (select from sc s where s.night = %1$d and s.hash = p.id_hash)
                """.formatted(earlierNight);
    }

    /**
     * Charges of tonight that share a payment with a suspect's are of suspects themselves; others are only looked for
     * where an agreement brought the payment.
     */
    private void charges() {
        run("""
                create unlogged table sought as
                select file, line, id_hash as hash, night, transaction_id as ref from candidate
                union all
                select file, line, order_hash, night, order_no from candidate where order_no <> transaction_id
                """);
        run("""
                create unlogged table seeking as
                select file, line, hash, ref, night from sought where night <> %1$d
                union
                select s.file, s.line, s.hash, s.ref, n.night from sought s join reference_echo e using (hash)
                cross join lateral (values (e.night), (e.earlier)) n (night) where n.night <> %1$d
                """.formatted(night));
        run("analyze sought");
        run("create index on seeking (night)");
        run("analyze seeking");
        run("""
                create unlogged table named as
                select distinct on (file, line) file, line, account, operator, service_code, charge_id, charged_at from (
                    select %1$s from sought p join suspect_charge c on %2$s
                    union all
                    %3$s
                ) n order by file, line, charged_at, operator, charge_id
                """.formatted(
                        NAMED,
                        NAMES,
                        eachNight(
                                "seeking",
                                FactTable.of(RecordKind.CHARGE),
                                earlierNight -> "select %s from seeking p join charge_n%d c on %s where p.night = %d"
                                        .formatted(NAMED, earlierNight, NAMES, earlierNight),
                                "select " + NAMED + " from seeking p join charge c on false")));
        run("""
                create temp table nameless on commit drop as
                select * from candidate p
                where (p.agreement_hash in (select hash from sa) or p.second_agreement_hash in (select hash from sa))
                and not exists (select from named n where n.file = p.file and n.line = p.line)
                """);
        run("analyze nameless");
        run("""
                insert into named
                with p as (
                    select file, line, id_hash as hash, transaction_id as ref from nameless
                    union all
                    select file, line, order_hash, order_no from nameless where order_no <> transaction_id
                )
                select distinct on (file, line) %1$s from p join charge_n%3$d c on %2$s
                order by file, line, charged_at, operator, charge_id
                """.formatted(NAMED, NAMES, night));
        run("analyze named");
    }

    private void run(String statement) {
        jdbc.execute(statement);
    }
}
