package io.quittance.ledger.sieve;

import io.quittance.ledger.copy.Filler;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Says which earlier nights may have rows with a hash, so that only those are asked and not every partition there is.
 *
 * <p>Errs towards yes. Runs in the transaction of the step that uses it.
 */
public final class EarlierNights {
    private static final int FETCH = 10_000;
    private static final int MOST = 1 << 22;

    private final JdbcTemplate jdbc;
    private final DataSource source;
    private final int night;

    /** Those before one. */
    public EarlierNights(DataSource source, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(FETCH);
        this.source = source;
        this.night = night;
    }

    /**
     * Makes the temporary table {@code table (hash int8, night int)}.
     *
     * @param hashes a query of them, in any order
     */
    public void find(String table, Space space, String hashes) {
        jdbc.execute("create temp table " + table + " (hash int8, night int) on commit drop");
        if (isNone()) {
            return;
        }
        Hashes wanted = new Hashes();
        jdbc.query(hashes, row -> {
            wanted.add(row.getLong(1));
        });
        if (wanted.count == 0) {
            return;
        }
        Echoes found =
                wanted.count > MOST ? Echoes.unknown() : new NightKeys(source).search(night, space, wanted.all(), MOST);
        if (found.areTooMany()) {
            jdbc.execute("insert into %s select distinct w.hash, k.night from (%s) w (hash) cross join night_keys k"
                            .formatted(table, hashes)
                    + " where k.part = 0 and k.night < " + night);
        } else {
            found.fill(new Filler(source, table));
        }
        jdbc.execute("analyze " + table);
    }

    private boolean isNone() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select not exists (select from night_keys where part = 0 and night < ?)", Boolean.class, night));
    }

    private static final class Hashes {
        private long[] hashes = new long[1024];
        private int count;

        void add(long hash) {
            if (count > MOST) {
                return;
            }
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
            }
            hashes[count++] = hash;
        }

        long[] all() {
            return Arrays.copyOf(hashes, count);
        }
    }
}
