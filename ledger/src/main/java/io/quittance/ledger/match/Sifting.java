package io.quittance.ledger.match;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.pack.Unpacking;
import io.quittance.ledger.report.NightFigures;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.RoughHashes;
import io.quittance.ledger.schema.RowKeys;
import io.quittance.ledger.sieve.NightSieve;
import io.quittance.ledger.sieve.Sifted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes out of a night the few rows that need a second look, each table in one pass.
 *
 * <p>Leaves {@code notable_charge}, charges without a certain payment ({@code unpaired}) or with a reason to judge their
 * account ({@code suspicious}), and reversals; {@code odd_payment}, payments without a certain charge. A certain pair is
 * one charge and one payment that name each other and nobody else, with the same money, which succeeded.
 */
final class Sifting {
    /** Of a charge that is paid through a channel or names a payment, given what makes its reference uncertain. */
    private static final String UNPAIRED = "(c.amount > 0 and (c.pay_channel > 0 or c.ref_hash is not null)"
            + " and (c.pay_channel = 0 or c.ref_hash is null or %s))";

    private static final String UNCERTAIN_CHARGE = "(u.cell is not null or d.hash is not null)";
    private static final String UNCERTAIN_PAYMENT =
            "(u.cell is not null or di.hash is not null or dn.hash is not null)";

    /** Reasons to judge a charge's account, each with the rows that give it. */
    private static final List<Mark> MARKS = List.of(
            // Two of one line for one month.
            new Mark(
                    "repeated",
                    "select hash from doubtful_period",
                    "hash",
                    "c.period_hash",
                    "repeated.hash is not null"),
            // Of the bundle of a cancelled line.
            new Mark(
                    "bundled",
                    "select distinct o.line_hash from opening o join cancellation x on x.account = o.account"
                            + " where o.parent_service_code is not null",
                    "line_hash",
                    "c.line_hash",
                    "bundled.line_hash is not null"),
            // Of an account whose records other accounts' rows fill.
            new Mark(
                    "filled",
                    "select distinct home as account from foreign_row",
                    "account",
                    "c.account",
                    "filled.account is not null"),
            // Of a line before its opening.
            new Mark(
                    "opened",
                    "select line_hash, max(opened_at) as opened_at from opening group by line_hash",
                    "line_hash",
                    "c.line_hash",
                    "c.kind = 0 and least(c.period_start, c.charged_at, make_date(c.cycle / 100, c.cycle % 100, 1))"
                            + " < opened.opened_at"),
            // Of a sleeping account.
            new Mark(
                    "asleep",
                    "select distinct account from suspension",
                    "account",
                    "c.account",
                    "asleep.account is not null"),
            // With an agreement that has ended.
            new Mark(
                    "terminated",
                    "select distinct account from agreement where terminated_at is not null or state = 3",
                    "account",
                    "c.account",
                    "terminated.account is not null and c.pay_channel > 0"));

    /** Of a cancelled line, from its end on; of the lines that are charged tonight, when their charges are there. */
    private static final Mark CANCELLED = new Mark(
            "cancelled",
            "select line_hash, min(soonest) as earliest, bool_or(wide) as wide from cut"
                    + " where counts and line_hash in (select line_hash from charge_n%1$d) group by line_hash",
            "line_hash",
            "c.line_hash",
            "cancelled.line_hash is not null and " + Cuts.touches("cancelled"));

    private static final int AMOUNT = RecordKind.CHARGE.slot("amount");
    private static final Field KIND = RecordKind.CHARGE.field("kind");
    private static final Field PAY_CHANNEL = RecordKind.CHARGE.field("pay_channel");
    private static final int PAYMENT_REF = RecordKind.CHARGE.slot("payment_ref");
    /** From here on: penalties and late fees. */
    private static final int PENALTY_CODE = 3;

    private static final String PENALTY = "c.kind in (3, 4)";

    /**
     * What may close an open item, or take a finding of its account away or change it; a reversal need not say what it
     * takes back, and nothing above zero takes anything back. Others touch only what has its own reason to be judged.
     */
    private static final String REVERSAL = "c.amount <= 0";

    private final JdbcTemplate jdbc;
    private final Sifted sifted;
    private final Unpacking unpacking;
    private final NightFigures figures;
    private final RoughHashes rough;
    private final Cuts cuts;
    private final List<String> made = new ArrayList<>();
    private final int night;
    private final String charges;
    private final String payments;

    Sifting(DataSource source, Night night, NightSieve sieve, Policies policies, NightFigures figures) {
        this.figures = figures;
        this.jdbc = new JdbcTemplate(source);
        this.night = night.number();
        this.sifted = new Sifted(source, sieve);
        this.unpacking = new Unpacking(source, sieve.packs());
        this.rough = new RoughHashes(source, "rough_match", !night.packed());
        this.cuts = new Cuts(source, policies, night.number());
        this.charges = "charge_n%1$d c left join uneven u on u.cell = %2$s left join doubtful d on d.hash = c.ref_hash"
                .formatted(night.number(), sifted.cellOfCharge());
        this.payments = ("payment_n%1$d p left join uneven u on u.cell = %2$s"
                        + " left join doubtful di on di.hash = p.id_hash left join doubtful dn on dn.hash = p.order_hash")
                .formatted(night.number(), sifted.cellOfPayment());
    }

    void sift() {
        sifted.pairs();
        cuts.gather();
        charges();
        doubtWhatTheyName();
        payments();
        pull();
    }

    void forget() {
        jdbc.execute("drop table notable_charge, odd_payment, " + String.join(", ", made));
        cuts.forget();
        sifted.forgetPairs();
        rough.forget();
    }

    private void charges() {
        rough.put("cell", "select cell from uneven");
        rough.put("doubtful", "select hash from doubtful");
        List<Mark> marks = new ArrayList<>(MARKS.stream().filter(this::make).toList());
        unpack(marks);
        if (make(CANCELLED)) {
            marks.add(CANCELLED);
        }
        marks.forEach(mark -> rough.put(mark.name(), mark.hashes()));
        String perhapsUncertain =
                either(rough.mayHave("cell", sifted.cellOfCharge()), rough.mayHave("doubtful", "c.ref_hash"));
        String perhaps = either(Stream.concat(
                marks.stream().map(mark -> rough.mayHave(mark.name(), mark.hashOfCharge())),
                Stream.of(UNPAIRED.formatted(perhapsUncertain), PENALTY, REVERSAL)));
        String unpaired = UNPAIRED.formatted(UNCERTAIN_CHARGE);
        String suspicious = either(Stream.concat(marks.stream().map(Mark::condition), Stream.of(PENALTY)));
        jdbc.execute(
                "create unlogged table notable_charge as select c.*, %s as unpaired, coalesce(%s, false) as suspicious"
                                .formatted(unpaired, suspicious)
                        + " from " + charges + marks.stream().map(Mark::join).collect(Collectors.joining())
                        + " where " + RoughHashes.onlyWhere(perhaps, "true")
                        + " and " + either(unpaired, suspicious, REVERSAL));
        jdbc.execute("analyze notable_charge");
    }

    private void unpack(List<Mark> marks) {
        Unpacking.Rows wanted = unpacking
                .of(RecordKind.CHARGE, night)
                .where(Sifting::standsOut, "amount", "kind", "pay_channel", "payment_ref")
                .where(sifted.unevenCharge(), "amount", "pay_channel", "payment_ref")
                .counted(figures.tally(RecordKind.CHARGE), "amount", "pay_channel")
                .among("ref_hash", "select hash from doubtful")
                .among(CANCELLED.columnOfCharge(), "select line_hash from cut where counts");
        marks.forEach(mark -> wanted.among(mark.columnOfCharge(), mark.keys()));
        wanted.unpack();
    }

    /** Whatever else there is: penalties, reversals, and what names a payment or is paid through a channel, not both. */
    private static boolean standsOut(FactRow row, RowKeys keys) {
        boolean throughChannel = row.code(PAY_CHANNEL) > 0;
        return row.number(AMOUNT) <= 0 || row.code(KIND) >= PENALTY_CODE || throughChannel != row.has(PAYMENT_REF);
    }

    private static String either(String... conditions) {
        return either(Stream.of(conditions));
    }

    private static String either(Stream<String> conditions) {
        return conditions.collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Returns whether there are any such rows. */
    private boolean make(Mark mark) {
        made.add(mark.name());
        jdbc.execute(
                "create unlogged table " + mark.name() + " as " + mark.rows().formatted(night));
        jdbc.execute("analyze " + mark.name());
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from " + mark.name() + ")", Boolean.class));
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
        rough.put("named", "select hash from doubtful");
        unpacking
                .of(RecordKind.PAYMENT, night)
                .where(sifted.unevenPayment(), "channel", "transaction_id", "order_no")
                .counted(figures.tally(RecordKind.PAYMENT), "amount", "channel", "status")
                .among(List.of("id_hash", "order_hash"), "select hash from doubtful")
                .among("id_hash", "select txn_hash from refund")
                .unpack();
        String perhaps = either(
                rough.mayHave("cell", sifted.cellOfPayment()),
                rough.mayHave("named", "p.id_hash"),
                rough.mayHave("named", "p.order_hash"));
        jdbc.execute("create unlogged table odd_payment as select p.*, u.cell is null as even from " + payments
                + " where " + RoughHashes.onlyWhere(perhaps, "true") + " and " + UNCERTAIN_PAYMENT);
        jdbc.execute("analyze odd_payment");
    }

    /** A charge whose payment is named by an unpaired one as well, on whatever channel, is not certain of it any more. */
    private void pull() {
        jdbc.execute("""
                create unlogged table pulled as
                select distinct hash from odd_payment p cross join lateral (values (p.id_hash), (p.order_hash)) k (hash)
                where p.even
                """);
        jdbc.execute("analyze pulled");
        rough.put("pulled", "select hash from pulled");
        unpacking
                .of(RecordKind.CHARGE, night)
                .among("ref_hash", "select hash from pulled")
                .unpack();
        String pulled = RoughHashes.onlyWhere(
                rough.mayHave("pulled", "c.ref_hash"), "c.amount > 0 and c.ref_hash in (select hash from pulled)");
        jdbc.execute("create unlogged table pulled_charge as select c.* from charge_n" + night + " c where " + pulled);
        jdbc.execute("update notable_charge c set unpaired = true where " + pulled);
        jdbc.execute("insert into notable_charge select c.*, true, false from pulled_charge c"
                + " where not exists (select from notable_charge n where n.file = c.file and n.line = c.line)");
        jdbc.execute("drop table pulled_charge, pulled");
    }

    /**
     * A reason to look at a charge.
     *
     * @param name of the table that is made for it
     * @param rows of that table: one a key
     * @param column of that table, a hash or an account
     * @param ofCharge what a charge {@code c} has in it
     * @param condition of a charge and its row
     */
    private record Mark(String name, String rows, String column, String ofCharge, String condition) {
        String join() {
            return " left join %1$s on %1$s.%2$s = %3$s".formatted(name, column, ofCharge);
        }

        String hashes() {
            return "select " + hash(column) + " from " + name;
        }

        String hashOfCharge() {
            return hash(ofCharge);
        }

        /** A hash, or the account. */
        String columnOfCharge() {
            return ofCharge.substring("c.".length());
        }

        /** What is in that column, as packs have it. */
        String keys() {
            return "select %s from %s"
                    .formatted(column.equals(FactTable.ACCOUNT) ? "account_key(account)" : column, name);
        }

        private String hash(String expression) {
            return column.equals("account") ? "uuid_hash_extended(" + expression + ", 0)" : expression;
        }
    }
}
