package io.quittance.ledger.settle;

import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.copy.Filler;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of the current transaction, filled while the rows of a query still come: a night can decide on millions, more
 * than there is memory for.
 */
final class Gathered {
    private final DataSource source;
    private final String table;
    private final String columns;
    private final Filler filler;
    private long rows;

    /**
     * To be begun.
     *
     * @param columns as {@code create table} takes them
     */
    Gathered(DataSource source, String table, String columns) {
        this.source = source;
        this.table = table;
        this.columns = columns;
        this.filler = new Filler(source, table);
    }

    /** Makes the table, empty. */
    void begin() {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute("drop table if exists " + table);
        jdbc.execute("create temp table %s (%s) on commit drop".formatted(table, columns));
        rows = 0;
    }

    /** Where the next row's values go. */
    CopyBuffer row(int values) {
        rows++;
        return filler.row(values);
    }

    /** Brings the table up to date, to be queried. */
    void end() {
        filler.finish();
        new JdbcTemplate(source).execute("analyze " + table);
    }

    /** Whether it was given any rows. */
    boolean hasRows() {
        return rows > 0;
    }
}
