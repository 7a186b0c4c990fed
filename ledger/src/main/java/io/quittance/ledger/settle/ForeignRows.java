package io.quittance.ledger.settle;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.StoredRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which rows fill a record that counts on another account than they name. */
final class ForeignRows {
    private static final Set<RecordKind> OF_ONE_ACCOUNT = EnumSet.of(RecordKind.CANCELLATION, RecordKind.AGREEMENT);

    private final JdbcTemplate jdbc;
    private final int night;
    private final List<Object[]> foreign = new ArrayList<>();

    ForeignRows(JdbcTemplate jdbc, int night) {
        this.jdbc = jdbc;
        this.night = night;
    }

    /** Takes the row of a record that stands, and another one of it. */
    void add(RecordKind kind, long idHash, StoredRow standing, StoredRow other) {
        if (OF_ONE_ACCOUNT.contains(kind)) {
            Object home = Objects.requireNonNull(standing.values()[kind.slot("account")]);
            if (!home.equals(other.values()[kind.slot("account")])) {
                int code = FactTable.of(kind).kindCode();
                foreign.add(new Object[] {night, code, other.file(), other.line(), idHash, home});
            }
        }
    }

    void save() {
        jdbc.batchUpdate("insert into foreign_row values (?, ?, ?, ?, ?, ?::uuid) on conflict do nothing", foreign);
        foreign.clear();
    }
}
