package io.quittance.ledger.settle;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.StoredRow;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which rows fill a record that counts on another account than they name. */
final class ForeignRows {
    private static final Set<RecordKind> OF_ONE_ACCOUNT = EnumSet.of(RecordKind.CANCELLATION, RecordKind.AGREEMENT);

    private final JdbcTemplate jdbc;
    private final int night;
    private final Gathered foreign;

    ForeignRows(DataSource source, int night) {
        this.jdbc = new JdbcTemplate(source);
        this.night = night;
        this.foreign = new Gathered(source, "foreign_here", "kind int2, file int, line int, id_hash int8, home text");
    }

    void begin() {
        foreign.begin();
    }

    /** Takes the row of a record that stands, and another one of it. */
    void add(RecordKind kind, long idHash, StoredRow standing, StoredRow other) {
        if (OF_ONE_ACCOUNT.contains(kind)) {
            Object home = Objects.requireNonNull(standing.values()[kind.slot("account")]);
            if (!home.equals(other.values()[kind.slot("account")])) {
                CopyBuffer values = foreign.row(5);
                values.int2(FactTable.of(kind).kindCode());
                values.int4(other.file());
                values.int4(other.line());
                values.int8(idHash);
                values.text(home.toString());
            }
        }
    }

    void save() {
        foreign.end();
        jdbc.update("""
                insert into foreign_row
                select ?, kind, file, line, id_hash, home::uuid from foreign_here on conflict do nothing
                """, night);
    }
}
