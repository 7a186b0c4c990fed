package io.quittance.ledger.settle;

import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of the current transaction, filled while the rows of a query still come: a night can decide on millions, more
 * than there is memory for.
 */
final class Gathered {
    private static final int MOST = 1 << 20;

    private final DataSource source;
    private final String table;
    private final String columns;
    private final CopyBuffer buffer = new CopyBuffer(1 << 12);
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
        if (buffer.size() > MOST) {
            Copy.send(source, table, buffer);
        }
        buffer.beginRow(values);
        rows++;
        return buffer;
    }

    /** Brings the table up to date, to be queried. */
    void end() {
        Copy.send(source, table, buffer);
        new JdbcTemplate(source).execute("analyze " + table);
    }

    /** Whether it was given any rows. */
    boolean hasRows() {
        return rows > 0;
    }
}
