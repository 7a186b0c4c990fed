package io.quittance.ledger.load;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.PackReader;
import io.quittance.ledger.schema.FactTable;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes the rows of files that turned out to be held out of the night again: nothing of a held file is used. */
public final class HeldRows {
    private final JdbcTemplate jdbc;
    private final PackReader packs;

    /** Over a ledger. */
    public HeldRows(DataSource source) {
        jdbc = new JdbcTemplate(source);
        packs = new PackReader(source);
    }

    /** Removes them. */
    public void remove(int night) {
        List<Integer> held = jdbc.queryForList(
                "select file from input_file where night = ? and status = 'HELD' and accepted > 0",
                Integer.class,
                night);
        if (held.isEmpty()) {
            return;
        }
        for (RecordKind kind : RecordKind.values()) {
            FactTable table = FactTable.of(kind);
            String rows = packs.isPacked(table, night) ? table.packs(night) : table.partition(night);
            jdbc.update("delete from " + rows + " where file = any(?)", (Object) held.toArray(Integer[]::new));
        }
    }
}
