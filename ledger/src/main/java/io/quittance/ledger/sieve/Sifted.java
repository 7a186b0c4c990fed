package io.quittance.ledger.sieve;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.Filler;
import io.quittance.ledger.pack.RowTest;
import io.quittance.ledger.pack.Unpacking;
import io.quittance.ledger.schema.FactTable;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the sieve held back, as tables that queries over whole nights can join.
 *
 * <p>{@code doubtful_identity} of one kind, {@code doubtful} references, {@code doubtful_period} and {@code uneven} cells;
 * and, with the earlier night in which a hash may be found, {@code echo_identity}, {@code echo_reference} (payments),
 * {@code echo_claim} (charges that name one) and {@code echo_line} (cancellations). They are made and dropped within one transaction and seen by nobody else,
 * yet are not temporary tables, because those are read by one process only.
 */
public final class Sifted {
    private static final int CHANNELS = 2;
    private static final FactTable CHARGES = FactTable.of(RecordKind.CHARGE);
    private static final FactTable REFUNDS = FactTable.of(RecordKind.REFUND);
    private static final FactTable CANCELLATIONS = FactTable.of(RecordKind.CANCELLATION);
    private static final FactTable PAYMENTS = FactTable.of(RecordKind.PAYMENT);

    private final JdbcTemplate jdbc;
    private final DataSource source;
    private final NightSieve sieve;
    private final Unpacking unpacking;
    private final int night;

    /** For one night. */
    public Sifted(DataSource source, NightSieve sieve) {
        this.jdbc = new JdbcTemplate(source);
        this.source = source;
        this.sieve = sieve;
        this.unpacking = new Unpacking(source);
        this.night = sieve.night();
    }

    /** Makes the identities of a kind that may occur more than once, tonight or with an earlier night. */
    public void identities(RecordKind kind) {
        FactTable table = FactTable.of(kind);
        Space space = Space.ofIdentity(kind);
        echo("echo_identity", space, same(table, "id_hash", table, "id_hash"));
        doubt("doubtful_identity", space, twice("id_hash", table), "echo_identity");
    }

    /** Drops them. */
    public void forgetIdentities() {
        jdbc.execute("drop table doubtful_identity, echo_identity");
    }

    /** Makes the others. */
    public void pairs() {
        echo(
                "echo_reference",
                Space.REFERENCE,
                either(
                        same(PAYMENTS, "id_hash", PAYMENTS, "id_hash"),
                        same(PAYMENTS, "id_hash", PAYMENTS, "order_hash"),
                        same(PAYMENTS, "order_hash", PAYMENTS, "id_hash"),
                        same(PAYMENTS, "order_hash", PAYMENTS, "order_hash"),
                        same(CHARGES, "ref_hash", PAYMENTS, "id_hash"),
                        same(CHARGES, "ref_hash", PAYMENTS, "order_hash"),
                        same(REFUNDS, "txn_hash", PAYMENTS, "id_hash")));
        echo(
                "echo_claim",
                Space.CLAIM,
                either(
                        same(PAYMENTS, "id_hash", CHARGES, "ref_hash"),
                        same(PAYMENTS, "order_hash", CHARGES, "ref_hash")));
        jdbc.update("""
                insert into reference_echo (night, hash, earlier)
                select ?, hash, night from echo_reference union select ?, hash, night from echo_claim
                """, night, night);
        doubt( // where too many to remember: all of them, as those of rows that were taken out are not there any more
                "doubtful",
                Space.REFERENCE,
                """
                select id_hash from %1$s union all select order_hash from %1$s where order_hash <> id_hash
                union all select ref_hash from %2$s where ref_hash is not null
                """.formatted(PAYMENTS.partition(night), CHARGES.partition(night)),
                "echo_reference union all select hash from echo_claim");
        echo("echo_period", Space.PERIOD, same(CHARGES, "period_hash", CHARGES, "period_hash"));
        doubt("doubtful_period", Space.PERIOD, twice("period_hash", CHARGES), "echo_period");
        echo("echo_line", Space.LINE, same(CHARGES, "line_hash", CANCELLATIONS, "line_hash"));
        uneven();
    }

    /** Drops them. */
    public void forgetPairs() {
        jdbc.execute(
                "drop table doubtful, doubtful_period, echo_reference, echo_claim, echo_period, echo_line, uneven");
    }

    /** The cell of a charge {@code c}, as {@code uneven} names it. */
    public String cellOfCharge() {
        return "((c.pay_channel - 1)::int8 << 32 | (c.ref_hash & " + mask() + "))";
    }

    /** The cell of a payment {@code p}, as {@code uneven} names it. */
    public String cellOfPayment() {
        String key =
                key(0).equals(key(1)) ? key(0) : "case p.channel when 0 then " + key(0) + " else " + key(1) + " end";
        return "(p.channel::int8 << 32 | (" + key + " & " + mask() + "))";
    }

    /** Whether a charge is in a cell that does not agree. */
    public RowTest unevenCharge() {
        List<BitSet> uneven = unevenCells();
        int mask = mask();
        return (row, keys) -> {
            int channel = SieveFeed.claims(row, keys);
            return channel >= 0 && uneven.get(channel).get((int) keys.get(SieveFeed.REFERENCE) & mask);
        };
    }

    /** Whether a payment is in a cell that does not agree. */
    public RowTest unevenPayment() {
        List<BitSet> uneven = unevenCells();
        int mask = mask();
        int[] key = IntStream.range(0, CHANNELS)
                .map(channel -> sieve.whole().isByOrder(channel) ? SieveFeed.ORDER : SieveFeed.IDENTITY)
                .toArray();
        return (row, keys) -> {
            int channel = (int) row.number(SieveFeed.CHANNEL);
            return uneven.get(channel).get((int) keys.get(key[channel]) & mask);
        };
    }

    /** By channel; as bits, for every row asks one. */
    private List<BitSet> unevenCells() {
        return IntStream.range(0, CHANNELS)
                .mapToObj(channel -> sieve.whole().cells(channel).uneven())
                .toList();
    }

    private String key(int channel) {
        return sieve.whole().isByOrder(channel) ? "p.order_hash" : "p.id_hash";
    }

    private int mask() {
        return sieve.whole().cells(0).count() - 1;
    }

    /** The hashes of tonight's rows that rows of earlier nights have too: one equality, or else it is a loop over both. */
    private String same(FactTable tonight, String column, FactTable earlier, String theirs) {
        return "select n.%2$s, o.night from %1$s n join %3$s o on o.%4$s = n.%2$s where o.night < %5$d"
                .formatted(tonight.partition(night), column, earlier.name(), theirs, night);
    }

    private static String either(String... queries) {
        return String.join("\nunion\n", queries);
    }

    /** Hashes that an earlier night has too; the ledger says which where the sieve does not know. */
    private void echo(String table, Space space, String exactly) {
        jdbc.execute("create unlogged table " + table + " (hash int8, night int)");
        Echoes echoes = sieve.echoes(space);
        if (echoes.areTooMany()) {
            unpacking.everything();
            jdbc.execute("insert into " + table + " select distinct * from (" + exactly + ") e");
        } else {
            echoes.fill(new Filler(source, table));
        }
        jdbc.execute("analyze " + table);
    }

    private String twice(String column, FactTable table) {
        return "select %1$s from %2$s where %1$s is not null group by 1 having count(*) > 1"
                .formatted(column, table.partition(night));
    }

    /** Hashes that tonight has twice, or an earlier night has too; the ledger says which where the sieve does not know. */
    private void doubt(String table, Space space, String exactly, String echoes) {
        jdbc.execute("create temp table gathered (hash int8) on commit drop");
        Doubts doubts = sieve.whole().doubtful(space);
        if (doubts.areTooMany()) {
            unpacking.everything();
            jdbc.execute("insert into gathered " + exactly);
        } else {
            Filler rows = new Filler(source, "gathered");
            for (long hash : doubts.all()) {
                rows.row(1).int8(hash);
            }
            rows.finish();
        }
        jdbc.execute("insert into gathered select hash from " + echoes);
        jdbc.execute("create unlogged table " + table + " as select distinct hash from gathered");
        jdbc.execute("drop table gathered");
        jdbc.execute("analyze " + table);
    }

    private void uneven() {
        jdbc.execute("create unlogged table uneven (cell int8)");
        Filler rows = new Filler(source, "uneven");
        for (int channel = 0; channel < CHANNELS; channel++) {
            Cells cells = sieve.whole().cells(channel);
            for (int cell = 0; cell < cells.count(); cell++) {
                if (cells.isUneven(cell)) {
                    rows.row(1).int8((long) channel << Integer.SIZE | cell);
                }
            }
        }
        rows.finish();
        jdbc.execute("analyze uneven");
    }
}
