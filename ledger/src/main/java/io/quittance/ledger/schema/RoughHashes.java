package io.quittance.ledger.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sets of hashes as bits, for a first look at the rows of a whole night of which nearly all have none of them.
 *
 * <p>A join hands each row on with all its columns, whether it finds something or not; a bit is asked before the rest of
 * the row is read. Wrong only towards yes, so that what is left has still to be joined. Lives in a table of its own, from
 * the first set until it is forgotten.
 */
public final class RoughHashes {
    private static final int BITS_EACH = 16;
    private static final int WORD = 64;
    /** More of them take longer to put than they spare. */
    private static final long MOST = 1 << 20;

    private static final String EVERYTHING = "true";

    private final JdbcTemplate jdbc;
    private final String table;
    private final boolean worthPutting;
    private final Map<String, Long> bits = new HashMap<>();

    /**
     * In a table that it makes.
     *
     * @param table a name that nothing else has
     * @param worthPutting whether many rows will be looked at; those that were unpacked are few
     */
    public RoughHashes(DataSource source, String table, boolean worthPutting) {
        this.worthPutting = worthPutting;
        this.jdbc = new JdbcTemplate(source);
        this.table = table;
    }

    /**
     * Makes a set.
     *
     * @param hashes a query of them, each perhaps several times; nulls are left out
     */
    public void put(String name, String hashes) {
        if (!worthPutting) {
            return;
        }
        jdbc.execute("create unlogged table if not exists " + table + " (name text, bits bytea)");
        long count = Objects.requireNonNull(jdbc.queryForObject("select count(*) from (" + hashes + ") h", Long.class));
        if (count > MOST) {
            return;
        }
        long size = Math.max(WORD, Long.highestOneBit(count * BITS_EACH) << 1);
        // Bits are numbered from the lowest of the first byte on, and a word's first byte is its highest.
        jdbc.update("""
                insert into %1$s
                select ?, string_agg(int8send(coalesce(w.bits, 0)), ''::bytea order by i)
                from generate_series(0, %2$d) i left join (
                    select (h.hash & %3$d) >> 6 as i, bit_or(1::int8 << (56 - (h.hash & 56) + (h.hash & 7))::int) as bits
                    from (%4$s) h (hash) group by 1
                ) w using (i)
                """.formatted(table, size / WORD - 1, size - 1, hashes), name);
        bits.put(name, size);
    }

    /**
     * A condition that holds for every hash of a set, and for few others.
     *
     * @param hash an expression; where it is null, so is the condition
     */
    public String mayHave(String name, String hash) {
        Long size = bits.get(name);
        return size == null
                ? EVERYTHING
                : "get_bit((select bits || ''::bytea from %s where name = '%s'), %s & %d) = 1"
                        .formatted(table, name, hash, size - 1);
    }

    /** A condition that is asked only of rows for which a rough one holds. */
    public static String onlyWhere(String rough, String exact) {
        return "case when " + rough + " then " + exact + " end";
    }

    /** Drops them. */
    public void forget() {
        jdbc.execute("drop table if exists " + table);
    }
}
