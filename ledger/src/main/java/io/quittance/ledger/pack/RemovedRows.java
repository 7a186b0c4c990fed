package io.quittance.ledger.pack;

import io.quittance.ledger.schema.FactTable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that were taken out of a night, which stay in their packs and are passed over there. */
public final class RemovedRows {
    private final JdbcTemplate jdbc;
    private final PackReader packs;
    private final int night;

    /** Of one night. */
    public RemovedRows(DataSource source, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.packs = new PackReader(source);
        this.night = night;
    }

    /**
     * Notes them, if the night is packed.
     *
     * @param removed a table of their files and lines
     */
    public void note(FactTable table, String removed) {
        if (packs.isPacked(table, night)) {
            jdbc.update("insert into removed_row select ?, ?, file, line from " + removed, night, table.kindCode());
        }
    }
}
