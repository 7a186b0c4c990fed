package io.quittance.ledger.sieve;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.FactTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * What the sieve held back, as tables that queries over whole nights can join: {@code doubtful_identity} of one kind,
 * {@code doubtful} references, {@code doubtful_period} and {@code uneven} cells.
 *
 * <p>They are made and dropped within one transaction and seen by nobody else, yet are not temporary tables, because
 * those are read by one process only.
 */
public final class Sifted {
    private final JdbcTemplate jdbc;
    private final DataSource source;
    private final NightSieve night;
    private final boolean first;

    /**
     * For one night.
     *
     * @param first whether no night was before
     */
    public Sifted(DataSource source, NightSieve night, boolean first) {
        this.jdbc = new JdbcTemplate(source);
        this.source = source;
        this.night = night;
        this.first = first;
    }

    /** Makes the identities of a kind that may occur more than once, tonight or with an earlier night. */
    public void identities(RecordKind kind) {
        String partition = FactTable.of(kind).partition(night.night());
        gather(
                night.whole().doubtfulIdentities(kind),
                "select id_hash from " + partition + " group by id_hash having count(*) > 1");
        earlier(kind, "id_hash", kind, "id_hash");
        keep("doubtful_identity");
    }

    /** Drops them. */
    public void forgetIdentities() {
        jdbc.execute("drop table doubtful_identity");
    }

    /** Makes the other three. */
    public void pairs() {
        Sieve sieve = night.whole();
        String payments = FactTable.of(RecordKind.PAYMENT).partition(night.night());
        String charges = FactTable.of(RecordKind.CHARGE).partition(night.night());
        gather(sieve.doubtfulReferences(), """
                select key from (select id_hash as key from %1$s union all
                select order_hash from %1$s where order_hash <> id_hash) keys group by key having count(*) > 1
                """.formatted(payments));
        for (String mine : new String[] {"id_hash", "order_hash"}) {
            earlier(RecordKind.PAYMENT, mine, RecordKind.PAYMENT, "id_hash");
            earlier(RecordKind.PAYMENT, mine, RecordKind.PAYMENT, "order_hash");
            earlier(RecordKind.PAYMENT, mine, RecordKind.CHARGE, "ref_hash");
        }
        keep("doubtful");
        gather(
                sieve.doubtfulPeriods(),
                "select period_hash from " + charges
                        + " where period_hash is not null group by period_hash having count(*) > 1");
        earlier(RecordKind.CHARGE, "period_hash", RecordKind.CHARGE, "period_hash");
        keep("doubtful_period");
        uneven(sieve);
    }

    /** Drops them. */
    public void forgetPairs() {
        jdbc.execute("drop table doubtful, doubtful_period, uneven");
    }

    /** The cell of a charge {@code c}, as {@code uneven} names it. */
    public String cellOfCharge() {
        return "((c.pay_channel - 1)::int8 << 32 | (c.ref_hash & " + mask() + "))";
    }

    /** The cell of a payment {@code p}, as {@code uneven} names it. */
    public String cellOfPayment() {
        Sieve sieve = night.whole();
        String key = sieve.isByOrder(0) == sieve.isByOrder(1)
                ? key(sieve, 0)
                : "case p.channel when 0 then " + key(sieve, 0) + " else " + key(sieve, 1) + " end";
        return "(p.channel::int8 << 32 | (" + key + " & " + mask() + "))";
    }

    private static String key(Sieve sieve, int channel) {
        return sieve.isByOrder(channel) ? "p.order_hash" : "p.id_hash";
    }

    private int mask() {
        return night.whole().cells(0).count() - 1;
    }

    private void gather(Doubts doubts, String exactly) {
        jdbc.execute("create temp table gathered (hash int8) on commit drop");
        if (doubts.areTooMany()) {
            jdbc.execute("insert into gathered " + exactly);
        } else {
            copy("gathered", doubts.distinct());
        }
    }

    private void earlier(RecordKind mine, String key, RecordKind other, String otherKey) {
        if (!first) {
            jdbc.execute("""
                    insert into gathered select n.%2$s from %1$s n
                    where exists (select from %3$s o where o.%4$s = n.%2$s and o.night <> %5$d)
                    """.formatted(
                            FactTable.of(mine).partition(night.night()),
                            key,
                            FactTable.of(other).name(),
                            otherKey,
                            night.night()));
        }
    }

    private void keep(String table) {
        jdbc.execute("create unlogged table " + table + " as select distinct hash from gathered");
        jdbc.execute("drop table gathered");
        jdbc.execute("analyze " + table);
    }

    private void uneven(Sieve sieve) {
        jdbc.execute("create unlogged table uneven (cell int8)");
        for (int channel = 0; channel < 2; channel++) {
            Cells cells = sieve.cells(channel);
            long[] uneven = new long[cells.count()];
            int used = 0;
            for (int cell = 0; cell < cells.count(); cell++) {
                if (cells.isUneven(cell)) {
                    uneven[used++] = (long) channel << Integer.SIZE | cell;
                }
            }
            copy("uneven", Arrays.copyOf(uneven, used));
        }
        jdbc.execute("analyze uneven");
    }

    private void copy(String table, long[] keys) {
        CopyBuffer buffer = new CopyBuffer(1 << 16);
        for (long key : keys) {
            buffer.beginRow(1);
            buffer.int8(key);
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            Copy.send(connection.unwrap(PGConnection.class).getCopyAPI(), table, buffer);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy keys", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
