package io.quittance.ledger.match;

import io.quittance.ledger.night.Night;
import io.quittance.ledger.sieve.NightSieve;
import io.quittance.ledger.sieve.Sifted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    /** Reasons to judge a charge's account; each is asked for only if its table has rows. */
    private static final List<Mark> MARKS = List.of(
            // Two of one line for one month.
            new Mark("doubtful_period", "doubtful_period t on t.hash = c.period_hash", "t.hash is not null"),
            // Of a cancelled line, and of the bundle of one.
            new Mark(
                    "cancellation",
                    "(select distinct line_hash from cancellation) x on x.line_hash = c.line_hash",
                    "x.line_hash is not null"),
            new Mark("opening", """
                    (select distinct o.line_hash from opening o join cancellation p on p.account = o.account
                     where o.parent_service_code is not null) b on b.line_hash = c.line_hash
                    """, "b.line_hash is not null"),
            // Of a line before its opening.
            new Mark(
                    "opening",
                    "(select line_hash, max(opened_at) as opened_at from opening group by 1) f on f.line_hash = c.line_hash",
                    "c.kind = 0 and least(c.period_start, c.charged_at, make_date(c.cycle / 100, c.cycle % 100, 1))"
                            + " < f.opened_at"),
            // Of a sleeping account.
            new Mark(
                    "suspension",
                    "(select distinct account from suspension) z on z.account = c.account",
                    "z.account is not null"),
            // With an agreement that has ended.
            new Mark("agreement", """
                    (select distinct account from agreement where terminated_at is not null or state = 3) e
                     on e.account = c.account
                    """, "e.account is not null and c.pay_channel > 0"),
            // Penalties and late fees.
            new Mark("", "", "c.kind in (3, 4)"));

    /** Charges that may take a finding away or change it. */
    private static final Mark STANDING = new Mark(
            "standing_finding",
            "(select distinct scope from standing_finding) s on s.scope = c.account",
            "s.scope is not null");

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

    private void charges() {
        List<Mark> marks = MARKS.stream().filter(this::applies).toList();
        String suspicious = marks.stream().map(Mark::condition).collect(Collectors.joining(") or (", "(", ")"));
        List<Mark> joined = new ArrayList<>(marks);
        String standing = "";
        if (applies(STANDING)) {
            joined.add(STANDING);
            standing = " or " + STANDING.condition();
        }
        String joins = joined.stream()
                .filter(mark -> !mark.join().isEmpty())
                .map(mark -> " left join " + mark.join())
                .collect(Collectors.joining());
        jdbc.execute(
                "create unlogged table notable_charge as select c.*, %1$s as unpaired, coalesce(%2$s, false) as suspicious"
                                .formatted(UNPAIRED, suspicious)
                        + " from " + charges + joins + " where " + UNPAIRED + " or " + suspicious + standing);
        jdbc.execute("analyze notable_charge");
    }

    private boolean applies(Mark mark) {
        return mark.table().isEmpty()
                || Boolean.TRUE.equals(
                        jdbc.queryForObject("select exists (select from " + mark.table() + ")", Boolean.class));
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

    /**
     * A reason to look at a charge.
     *
     * @param table without whose rows it cannot be; none if empty
     * @param join of a charge {@code c}, one row at most
     */
    private record Mark(String table, String join, String condition) {}
}
