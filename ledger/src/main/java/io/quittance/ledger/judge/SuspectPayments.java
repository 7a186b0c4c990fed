package io.quittance.ledger.judge;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.LoadedPacks;
import io.quittance.ledger.pack.Unpacking;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.NightByNight;
import io.quittance.ledger.sieve.EarlierNights;
import io.quittance.ledger.sieve.Space;
import java.util.List;
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
    private static final String NAMES = "c.ref_hash = p.hash and c.payment_ref = p.ref and c.amount > 0";

    /** Texts by their bytes, as in {@code Matching}, whatever the collation of the database. */
    private static final String EARLIEST = "charged_at, operator collate \"C\", charge_id collate \"C\"";

    private final JdbcTemplate jdbc;
    private final EarlierNights earlier;
    private final NightByNight nights;
    private final CandidatePayments candidates;
    private final Unpacking unpacking;
    private final KeptSuspects kept;
    private final int night;
    /** The first night of which only suspects' charges are looked at. */
    private final int unasked;

    private boolean taken;

    SuspectPayments(DataSource source, int night, Suspects suspects, LoadedPacks packs) {
        this.jdbc = new JdbcTemplate(source);
        this.earlier = new EarlierNights(source, night);
        this.nights = new NightByNight(jdbc, night);
        this.candidates = new CandidatePayments(source, night, packs);
        this.unpacking = new Unpacking(source, packs);
        this.kept = new KeptSuspects(source, night);
        this.night = night;
        this.unasked = suspects == Suspects.OF_THE_NIGHT ? night : night + 1;
    }

    void gather() {
        taken = kept.exist();
        if (taken) {
            kept.take();
        } else {
            gatherAll();
        }
        earlier.find(
                "refunded", Space.REFUNDED, "select id_hash from suspect_payment where exists (select from refund)");
    }

    private void gatherAll() {
        suspectCharges();
        candidates.gather();
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
        unpacking
                .of(RecordKind.CHARGE, night)
                .among(FactTable.ACCOUNT, "select account_key(scope) from (" + suspects + ") s")
                .unpack();
        run("create unlogged table suspect_night as select s.scope, k.night from (" + suspects
                + ") s join known k on k.hash = account_key(s.scope)");
        run("create index on suspect_night (night)");
        run("analyze suspect_night");
        unpacking.before(
                night,
                RecordKind.CHARGE,
                List.of(FactTable.ACCOUNT),
                "select account_key(scope) as hash, night from suspect_night");
        nights.execute("create unlogged table suspect_charge as " + suspectRows(FactTable.of(RecordKind.CHARGE)));
        run("analyze suspect_charge");
    }

    /** A query of the suspects' rows, after {@link #gather}. */
    String suspectRows(FactTable table) {
        return """
                select t.* from %s t join suspect s on s.night = %d and s.scope = t.account
                union all
                """.formatted(table.partition(night), night)
                + nights.each(
                        "suspect_night",
                        table,
                        earlierNight -> "select t.* from %s t where %s"
                                .formatted(
                                        table.partition(earlierNight),
                                        NightByNight.isAmong("t.account", "scope", "suspect_night", earlierNight)),
                        "select * from " + table.name() + " where false");
    }

    /** Whether any payment has refunds at all. */
    boolean anyRefunds() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from refund)", Boolean.class));
    }

    /** Gathers them ahead, and leaves what was gathered to whoever asks for the suspects of this night. */
    void keep() {
        gatherAll();
        kept.keep();
        forget();
    }

    /** Drops what was made on the way, once the events are read. */
    void forget() {
        if (taken) {
            kept.giveBack();
            return;
        }
        run("drop table if exists suspect_charge, suspect_payment, suspect_night, sought, seeking, named");
        candidates.forget();
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

    /**
     * Charges that name the payments. Of the night's own suspects those of tonight are there already; others are only
     * looked for where an agreement brought the payment.
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
                select file, line, hash, ref, night from sought where night < %1$d
                union
                select s.file, s.line, s.hash, s.ref, n.night from sought s join reference_echo e using (hash)
                cross join lateral (values (e.night), (e.earlier)) n (night) where n.night < %1$d
                """.formatted(unasked));
        run("analyze sought");
        run("create index on seeking (night)");
        run("analyze seeking");
        unpacking.before(unasked, RecordKind.CHARGE, List.of("ref_hash"), "select hash, night from seeking");
        nights.execute("""
                create unlogged table named as
                select distinct on (file, line) file, line, account, operator, service_code, charge_id, charged_at from (
                    select %1$s from sought p join suspect_charge c on %2$s
                    union all
                    %3$s
                ) n order by file, line, %4$s
                """.formatted(
                        NAMED,
                        NAMES,
                        new NightByNight(jdbc, unasked)
                                .each(
                                        "seeking",
                                        FactTable.of(RecordKind.CHARGE),
                                        this::naming,
                                        "select " + NAMED + " from seeking p join charge c on false"),
                        EARLIEST));
        run("""
                create temp table nameless on commit drop as
                select * from candidate p
                where (p.agreement_hash in (select hash from sa) or p.second_agreement_hash in (select hash from sa))
                and not exists (select from named n where n.file = p.file and n.line = p.line)
                """);
        run("analyze nameless");
        unpacking
                .of(RecordKind.CHARGE, night)
                .among("ref_hash", "select id_hash from nameless union all select order_hash from nameless")
                .unpack();
        run("""
                insert into named
                with p as (
                    select file, line, id_hash as hash, transaction_id as ref from nameless
                    union all
                    select file, line, order_hash, order_no from nameless where order_no <> transaction_id
                )
                select distinct on (file, line) %1$s from p join charge_n%3$d c on %2$s
                order by file, line, %4$s
                """.formatted(NAMED, NAMES, night, EARLIEST));
        run("analyze named");
    }

    /** Charges of one night that name a payment. */
    private String naming(int earlierNight) {
        return """
                select %1$s from seeking p join (
                    select * from charge_n%2$d o where %3$s and o.amount > 0 offset 0
                ) c on %4$s where p.night = %2$d
                """.formatted(
                NAMED, earlierNight, NightByNight.isAmong("o.ref_hash", "hash", "seeking", earlierNight), NAMES);
    }

    private void run(String statement) {
        jdbc.execute(statement);
    }
}
