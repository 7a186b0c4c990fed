package io.quittance.ledger.match;

import io.quittance.ledger.night.Night;
import io.quittance.ledger.sieve.NightSieve;
import io.quittance.ledger.sieve.Sifted;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes out of a night the few rows that need a second look, each table in one pass.
 *
 * <p>Leaves {@code notable_charge}, charges without a certain payment ({@code unpaired}) or with a reason to judge their
 * account ({@code suspicious}); {@code odd_payment}, payments without a certain charge; and {@code charged} and
 * {@code taken}, what the night has on either side by channel, the certain pairs apart. A certain pair is one charge and
 * one payment that name each other and nobody else, with the same money, which succeeded.
 */
final class Sifting {
    private static final String PAYABLE = "c.amount > 0 and c.reverses is null";
    private static final String UNPAIRED = PAYABLE
            + " and (c.pay_channel > 0 or c.ref_hash is not null)"
            + " and (c.pay_channel = 0 or c.ref_hash is null or u.cell is not null or d.hash is not null)";
    private static final String SUSPICIOUS = """
            x.line_hash is not null or c.kind in (3, 4) or t.hash is not null or z.account is not null
             or b.line_hash is not null or (e.account is not null and c.pay_channel > 0)
             or c.kind = 0 and least(c.period_start, c.charged_at, make_date(c.cycle / 100, c.cycle % 100, 1)) < f.opened_at
            """;

    private final JdbcTemplate jdbc;
    private final Sifted sifted;
    private final int night;
    private final String charges;
    private final String payments;

    Sifting(DataSource source, Night night, NightSieve sieve) {
        this.jdbc = new JdbcTemplate(source);
        this.night = night.number();
        this.sifted = new Sifted(source, sieve);
        this.charges = "charge_n%1$d c left join uneven u on u.cell = %2$s left join doubtful d on d.hash = c.ref_hash"
                .formatted(night.number(), sifted.cellOfCharge());
        this.payments = ("payment_n%1$d p left join uneven u on u.cell = %2$s"
                        + " left join doubtful di on di.hash = p.id_hash left join doubtful dn on dn.hash = p.order_hash")
                .formatted(night.number(), sifted.cellOfPayment());
    }

    void sift() {
        sifted.pairs();
        charges();
        doubtWhatTheyName();
        payments();
        pull();
        addUp();
    }

    void forget() {
        jdbc.execute("drop table notable_charge, odd_payment");
        sifted.forgetPairs();
    }

    /**
     * Besides what is unpaired: charges of cancelled lines and of their bundles, penalties and late fees, two of one line
     * for one month, of sleeping lines, of lines before their opening, with an agreement that has ended, and of accounts
     * with findings.
     */
    private void charges() {
        jdbc.execute("""
                create unlogged table notable_charge as
                select c.*, %2$s as unpaired, coalesce(%3$s, false) as suspicious
                from %1$s
                left join doubtful_period t on t.hash = c.period_hash
                left join (select distinct line_hash from cancellation) x on x.line_hash = c.line_hash
                left join (select distinct account from suspension) z on z.account = c.account
                left join (
                    select distinct o.line_hash from opening o join cancellation p on p.account = o.account
                    where o.parent_service_code is not null
                ) b on b.line_hash = c.line_hash
                left join (
                    select distinct account from agreement where terminated_at is not null or state = 3
                ) e on e.account = c.account
                left join (select line_hash, max(opened_at) as opened_at from opening group by 1) f
                 on f.line_hash = c.line_hash
                left join (select distinct scope from standing_finding) s on s.scope = c.account
                where %2$s or (%3$s) or s.scope is not null
                """.formatted(charges, UNPAIRED, SUSPICIOUS));
        jdbc.execute("analyze notable_charge");
    }

    /** A payment may be named by its other number too. */
    private void doubtWhatTheyName() {
        jdbc.execute("""
                insert into doubtful
                select distinct ref_hash from notable_charge c where unpaired and ref_hash is not null
                and not exists (select from doubtful d where d.hash = c.ref_hash)
                """);
        jdbc.execute("analyze doubtful");
    }

    private void payments() {
        jdbc.execute("""
                create unlogged table odd_payment as select p.*, u.cell is null as even from %s
                where u.cell is not null or di.hash is not null or dn.hash is not null
                """.formatted(payments));
        jdbc.execute("analyze odd_payment");
    }

    /** A charge whose payment is named by an unpaired one as well is not certain of it any more. */
    private void pull() {
        jdbc.execute("""
                create temp table pulled on commit drop as
                select distinct hash from odd_payment p cross join lateral (values (p.id_hash), (p.order_hash)) k (hash)
                where p.even and not exists (select from doubtful d where d.hash = k.hash)
                """);
        if (jdbc.update("insert into doubtful select hash from pulled") > 0) {
            jdbc.execute("analyze doubtful");
            String pulled = PAYABLE + " and c.ref_hash in (select hash from pulled)";
            jdbc.execute("update notable_charge c set unpaired = true where " + pulled);
            jdbc.execute("insert into notable_charge select c.*, true, false from charge_n%d c where %s"
                            .formatted(night, pulled)
                    + " and not exists (select from notable_charge n where n.file = c.file and n.line = c.line)");
        }
    }

    /** One pass of each table gives the whole and the pairs: of these the two sides have to be the same. */
    private void addUp() {
        jdbc.execute("""
                create temp table charged on commit drop as
                select c.pay_channel - 1 as channel, not %2$s as paired, count(*) as items, sum(c.amount) as amount
                from %1$s where c.pay_channel > 0 and %3$s group by 1, 2
                """.formatted(charges, "(" + UNPAIRED + ")", PAYABLE));
        jdbc.execute("""
                create temp table taken on commit drop as
                select p.channel, u.cell is null and di.hash is null and dn.hash is null as paired,
                       count(*) as items, sum(p.amount) as amount
                from %s where p.status = 2
                and not exists (select from superseded s where s.file = p.file and s.line = p.line)
                group by 1, 2
                """.formatted(payments));
    }
}
