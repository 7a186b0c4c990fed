package io.quittance.ledger.match;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.Unpacking;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.Probe;
import io.quittance.ledger.sieve.EarlierNights;
import io.quittance.ledger.sieve.Space;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Carries what has no counterpart: tonight's, and what is still open of the night before. In the transaction of {@link Matching}. */
final class Carrying {
    private static final String PLACE = Matching.PLACE;

    private final NamedParameterJdbcTemplate jdbc;
    private final EarlierNights earlier;
    private final Unpacking unpacking;
    private final int night;
    private final int previous;
    private final Map<String, Object> parameters;

    /**
     * For one night.
     *
     * @param parameters of statements: {@code night}, {@code previous}, {@code date} and {@code carry}
     */
    Carrying(DataSource source, int night, int previous, Map<String, Object> parameters) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.earlier = new EarlierNights(source, night);
        this.unpacking = new Unpacking(source);
        this.night = night;
        this.previous = previous;
        this.parameters = parameters;
    }

    /** In which earlier nights the accounts may be whose older charges {@link Narrowing} has to look at. */
    void findTouched() {
        String whenever = """
                select account_key(account) as hash from opening_n%1$d
                union select account_key(account) from suspension_n%1$d
                union select account_key(o.scope) from open_item o where o.night = %2$d and o.side = 'C' and %3$s
                """.formatted(night, previous, mayBeReversed());
        earlier.find(
                "touched",
                Space.ACCOUNT,
                "select account_key(account) from cancellation_n%d union %s".formatted(night, whenever));
        unpack(whenever);
    }

    /** Of a cancelled account only what its cancellation can touch; and what tonight's payments may be of. */
    private void unpack(String whenever) {
        unpacking.before(
                night,
                RecordKind.CHARGE,
                Map.of(
                        FactTable.ACCOUNT,
                        """
                        select hash, night from touched where hash in (select hash from (%s) w)
                        union
                        select t.hash, t.night from cut x join touched t on t.hash = account_key(x.account)
                        join night_reach r using (night) where x.tonight and %s
                        """.formatted(whenever, Cuts.reaches("x")),
                        "ref_hash",
                        "select hash, night from echo_claim"));
    }

    /** An open charge that a reversal of tonight names, or that came last night and may have been named before. */
    private String mayBeReversed() {
        return """
                (exists (select from notable_charge r where r.reverses = o.charge_id and r.operator = o.operator)
                 or o.file in (select file from input_file where night = %d))
                """.formatted(previous);
    }

    void carry() {
        run("""
                insert into open_item
                select :night, 'C', c.file, c.line, c.pay_channel - 1, c.amount, c.charged_at, %1$s,
                       c.account, null, null, c.operator, c.charge_id
                from bare c where c.pay_channel > 0
                """.formatted(status("c.charged_at")));
        carryUnsuccessful();
        run("""
                insert into open_item
                select :night, 'P', p.file, p.line, p.channel, p.amount, p.paid_at, %1$s,
                       lineless_scope(p.channel, p.id_hash), p.agreement_hash, p.second_agreement_hash, '', ''
                from lone p where p.status = 2
                """.formatted(status("p.paid_at")));
        gatherReturned();
        run("""
                insert into open_item
                select :night, o.side, o.file, o.line, o.channel, o.amount, o.taken_at, %1$s,
                       o.scope, o.agreement_hash, o.second_agreement_hash, o.operator, o.charge_id
                from open_item o
                where o.night = :previous
                and not exists (select from returned_item r where r.file = o.file and r.line = o.line)
                and not exists (select from superseded s where s.file = o.file and s.line = o.line)
                and not exists (select from link l where l.success and o.side = 'C' and l.cplace = %2$s)
                and not exists (select from link l where o.side = 'P' and l.pplace = %2$s)
                """.formatted(status("o.taken_at"), PLACE.formatted("o")));
        run("""
                update open_item o set agreement_hash = f.agreement_hash, second_agreement_hash = f.second_agreement_hash
                from filled_payment f where o.night = :night and o.side = 'P' and o.file = f.file and o.line = f.line
                """);
        run("analyze open_item");
    }

    /** Open items of which nothing is left: payments that were refunded, charges that were taken back. */
    private void gatherReturned() {
        run("""
                create temp table reversal on commit drop as
                select operator, reverses, amount from notable_charge where reverses is not null
                union all
                select c.operator, c.reverses, c.amount
                from (
                    select distinct t.night, o.scope, o.operator, o.charge_id
                    from open_item o join touched t on t.hash = account_key(o.scope)
                    where o.night = :previous and o.side = 'C' and %3$s
                ) i %2$s
                """.formatted(
                        night,
                        Probe.into(
                                "charge",
                                "i.night",
                                "o.account = i.scope and o.reverses = i.charge_id and o.operator = i.operator",
                                "c"),
                        mayBeReversed()));
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
                    select operator, reverses, sum(amount) as amount from reversal group by operator, reverses
                ) back on back.operator = o.operator and back.reverses = o.charge_id
                where o.night = :previous and o.side = 'C' and o.amount + back.amount <= 0
                """);
    }

    /** Charges of tonight that only payments which did not succeed name, or that lost theirs to another charge. */
    private void carryUnsuccessful() {
        run("""
                insert into open_item
                select :night, 'C', c.file, c.line, c.pay_channel - 1, c.amount, c.charged_at, %1$s,
                       c.account, null, null, c.operator, c.charge_id
                from notable_charge c
                where c.unpaired and c.pay_channel > 0 and %2$s in (
                    select cplace from link where not success and charged_tonight
                    union select cplace from contested
                )
                and not exists (select from link l where l.success and l.cplace = %2$s)
                """.formatted(status("c.charged_at"), PLACE.formatted("c")));
    }

    private static String status(String takenAt) {
        return "case when :date - " + takenAt + "::date > :carry then 'BROKEN' else 'CARRIED' end";
    }

    private void run(String statement) {
        jdbc.update(statement, parameters);
    }
}
