package io.quittance.ledger.judge;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.LoadedPacks;
import io.quittance.ledger.pack.PackReader;
import io.quittance.ledger.pack.Unpacking;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.NightByNight;
import io.quittance.ledger.schema.Probe;
import io.quittance.ledger.schema.RoughHashes;
import io.quittance.ledger.sieve.EarlierNights;
import io.quittance.ledger.sieve.Space;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the payments that may be a suspect's: the table {@code candidate}.
 *
 * <p>Leaves the hashes by which they were found as well: {@code sc} of what suspects' charges name, {@code sa} of their
 * agreements, {@code sl} of payments that are suspects themselves, {@code sb} of payments that only another row says to be
 * of such an agreement.
 */
final class CandidatePayments {
    private static final List<String> NUMBERS = List.of("id_hash", "order_hash");
    private static final List<String> AGREEMENTS = List.of("agreement_hash", "second_agreement_hash");

    private static final FactTable PAYMENTS = FactTable.of(RecordKind.PAYMENT);

    private final JdbcTemplate jdbc;
    private final Unpacking unpacking;
    private final EarlierNights earlier;
    private final NightByNight nights;
    private final RoughHashes rough;
    private final int night;

    CandidatePayments(DataSource source, int night, LoadedPacks packs) {
        this.jdbc = new JdbcTemplate(source);
        this.unpacking = new Unpacking(source, packs);
        this.earlier = new EarlierNights(source, night);
        this.nights = new NightByNight(jdbc, night);
        this.rough = new RoughHashes(source, "rough_candidate", !new PackReader(source).isPacked(PAYMENTS, night));
        this.night = night;
    }

    /**
     * Payments that a suspect's charge or agreement may name, and payments that are suspects themselves: by hash, in one
     * scan of tonight's; by index in those of earlier nights.
     */
    void gather() {
        run("""
                create unlogged table sc as
                with named as (
                    select distinct ref_hash as hash, night from suspect_charge
                    where ref_hash is not null and amount > 0
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
        unpack();
        nights.execute("create unlogged table candidate as select p.* from payment_n%d p where %s union all %s"
                .formatted(
                        night,
                        tonight(),
                        nights.each(
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

    private void unpack() {
        unpacking
                .of(RecordKind.PAYMENT, night)
                .among(NUMBERS, "select hash from sc union all select hash from sl union all select hash from sb")
                .among(AGREEMENTS, "select hash from sa")
                .unpack();
        unpacking.before(night, RecordKind.PAYMENT, NUMBERS, "select hash, night from sc");
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
        unpacking.before(night, RecordKind.PAYMENT, AGREEMENTS, "select hash, night from agreeing");
        unpacking.before(
                night,
                RecordKind.PAYMENT,
                List.of("id_hash"),
                "select hash, night from single union all select hash, night from sb");
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

    private String tonight() {
        rough.put("number", "select hash from sc union all select hash from sl union all select hash from sb");
        rough.put("agreement", "select hash from sa");
        return RoughHashes.onlyWhere(
                String.join(
                        " or ",
                        rough.mayHave("number", "p.id_hash"),
                        rough.mayHave("number", "p.order_hash"),
                        rough.mayHave("agreement", "p.agreement_hash"),
                        rough.mayHave("agreement", "p.second_agreement_hash")),
                """
                p.id_hash in (select hash from sc) or p.order_hash in (select hash from sc)
                or p.agreement_hash in (select hash from sa) or p.second_agreement_hash in (select hash from sa)
                or p.id_hash in (select hash from sl) or p.id_hash in (select hash from sb)
                """);
    }

    /** Payments of one earlier night that suspects' charges name, each once. */
    private String paying(int earlierNight) {
        return "select p.* from payment_n%d p where %s or %s"
                .formatted(
                        earlierNight,
                        NightByNight.isAmong("p.id_hash", "hash", "sc", earlierNight),
                        NightByNight.isAmong("p.order_hash", "hash", "sc", earlierNight));
    }

    /** Drops what was made on the way. */
    void forget() {
        run("drop table if exists sc, sa, sb, sl, candidate");
        rough.forget();
    }

    private void run(String statement) {
        jdbc.execute(statement);
    }
}
