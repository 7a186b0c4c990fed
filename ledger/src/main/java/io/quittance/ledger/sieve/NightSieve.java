package io.quittance.ledger.sieve;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.schema.FactTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The sieve of one night: fed while its rows are loaded, or read again from the ledger when those were not all fed, after
 * a restart or because a file was held.
 */
public final class NightSieve {
    private static final int FETCH = 10_000;
    private static final int BYTES_A_ROW = 80;
    private static final long LEAST_ROWS = 100_000;

    private final DataSource source;
    private final int night;
    private final long rows;
    private final Map<Integer, SieveFeed> feeds = new ConcurrentHashMap<>();
    private Sieve sieve;
    private boolean whole;

    /**
     * For one night.
     *
     * @param bytes of its files: an estimate of what will come
     */
    public NightSieve(DataSource source, int night, long bytes) {
        this.source = source;
        this.night = night;
        this.rows = Math.max(LEAST_ROWS, bytes / BYTES_A_ROW);
        this.sieve = new Sieve(rows);
    }

    /** Takes the rows of one file. */
    public SieveFeed feed(int file) {
        return feeds.computeIfAbsent(file, number -> new SieveFeed(sieve));
    }

    /** Makes every row with a reference worth a look: a row that shared it was taken out or superseded. */
    public void doubt(long reference) {
        whole().doubt(reference);
    }

    /** After the last row. */
    Sieve whole() {
        if (!whole) {
            if (!isFed()) {
                sieve = new Sieve(rows);
                readAgain();
            }
            whole = true;
        }
        return sieve;
    }

    int night() {
        return night;
    }

    private boolean isFed() {
        Map<Integer, Long> fed = new HashMap<>();
        feeds.forEach((file, feed) -> fed.put(file, feed.rows()));
        fed.values().removeIf(count -> count == 0);
        Map<Integer, Long> stored = new HashMap<>();
        new JdbcTemplate(source)
                .query(
                        "select file, accepted from input_file where night = ? and status = 'ACCEPTED' and accepted > 0",
                        row -> {
                            stored.put(row.getInt(1), row.getLong(2));
                        },
                        night);
        return fed.equals(stored);
    }

    private void readAgain() {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(FETCH);
        for (RecordKind kind : RecordKind.values()) {
            String partition = FactTable.of(kind).partition(night);
            switch (kind) {
                case CHARGE ->
                    jdbc.query(
                            "select id_hash, period_hash, ref_hash, amount, pay_channel - 1, reverses is not null from "
                                    + partition,
                            this::charge);
                case PAYMENT ->
                    jdbc.query(
                            "select channel, id_hash, order_hash, amount, status = 2,"
                                    + " exists (select from superseded s where s.file = p.file and s.line = p.line) from "
                                    + partition + " p",
                            this::payment);
                default ->
                    jdbc.query("select id_hash from " + partition, row -> {
                        sieve.identity(kind, row.getLong(1));
                    });
            }
        }
    }

    private void charge(ResultSet row) throws SQLException {
        sieve.identity(RecordKind.CHARGE, row.getLong(1));
        long period = row.getLong(2);
        if (!row.wasNull()) {
            sieve.period(period);
        }
        long reference = row.getLong(3);
        if (!row.wasNull() && row.getLong(4) > 0 && row.getInt(5) >= 0 && !row.getBoolean(6)) {
            sieve.claimed(row.getInt(5), reference, row.getLong(4));
        }
    }

    private void payment(ResultSet row) throws SQLException {
        sieve.paid(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getBoolean(5));
        if (row.getBoolean(6)) {
            sieve.doubt(row.getLong(2));
            sieve.doubt(row.getLong(3));
        }
    }
}
