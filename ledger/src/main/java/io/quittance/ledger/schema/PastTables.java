package io.quittance.ledger.schema;

import io.quittance.domain.record.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables that grow, as they were at the end of a night, for a part of a transaction.
 *
 * <p>A schema of its own goes before the ledger's: views in it have the names of the tables and show only the rows of some
 * nights, so that whoever reads them sees the past without knowing. What is made on the way falls into that schema too.
 */
public final class PastTables {
    private final JdbcTemplate jdbc;
    private final String schema;

    private PastTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.schema = "past_" + jdbc.queryForObject("select pg_backend_pid()", Integer.class);
    }

    /**
     * Goes back.
     *
     * @param nights a condition on the number of a night
     * @param releases a condition on released instructions {@code r}
     */
    public static PastTables enter(JdbcTemplate jdbc, String nights, String releases) {
        PastTables past = new PastTables(jdbc);
        jdbc.execute("create schema " + past.schema);
        jdbc.execute("set local search_path = " + past.schema + ", public");
        for (RecordKind kind : RecordKind.values()) {
            past.show(FactTable.of(kind).name(), nights);
        }
        past.show("superseded", nights);
        past.show("filled_payment", nights);
        past.show("foreign_row", nights);
        past.show("reference_echo", nights);
        past.show("released_instruction", releases);
        return past;
    }

    private void show(String table, String condition) {
        jdbc.execute(
                "create view %1$s.%2$s as select * from public.%2$s r where %3$s".formatted(schema, table, condition));
    }

    /** Comes back; a transaction that is rolled back does so by itself. */
    public void leave() {
        jdbc.execute("set local search_path = public");
        jdbc.execute("drop schema " + schema + " cascade");
    }
}
