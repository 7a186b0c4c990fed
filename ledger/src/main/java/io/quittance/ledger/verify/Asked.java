package io.quittance.ledger.verify;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which ids were asked for, kept in a temporary table: what was never asked for a file lacks, what twice it repeats. */
final class Asked {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final String table;

    /** In the transaction that is running; its table has that name. */
    Asked(JdbcTemplate jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
        jdbc.execute("drop table if exists " + table);
        jdbc.execute("create temp table " + table + " (id text not null) on commit drop");
    }

    void add(Collection<String> ids) {
        jdbc.batchUpdate("insert into " + table + " values (?)", ids, BATCH, (row, id) -> row.setString(1, id));
    }

    List<String> twice(int most) {
        return jdbc.queryForList(
                "select id from " + table + " group by id having count(*) > 1 order by id limit ?", String.class, most);
    }

    /** Ids that a query with the one parameter {@code night} selects and nobody asked for. */
    List<String> not(String query, int night, int most) {
        return jdbc.queryForList(
                "select id from (" + query + ") kept (id) where not exists (select from " + table
                        + " a where a.id = kept.id) order by id limit ?",
                String.class,
                night,
                most);
    }
}
