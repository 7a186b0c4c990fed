package io.quittance.ledger.schema;

import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the ledger has it: texts as strings, accounts as their tokens, everything else as {@code Long} in the units
 * of {@link io.quittance.domain.record.FieldType}.
 *
 * @param values by slot
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the values go on to Standing as they are
public record StoredRow(int file, int line, @Nullable Object[] values) {

    /** Reads the current row of a query that selects {@code file}, {@code line} and {@link FactTable#fields}. */
    public static StoredRow read(ResultSet row, RecordKind kind) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[kind.fields().size()];
        for (Field field : kind.fields()) {
            values[field.slot()] = value(row, field);
        }
        return new StoredRow(row.getInt("file"), row.getInt("line"), values);
    }

    /** The values that tell it from rows of other identity. */
    public List<@Nullable Object> identity(RecordKind kind) {
        List<@Nullable Object> identity = new ArrayList<>();
        kind.identity().forEach(field -> identity.add(values[field.slot()]));
        return identity;
    }

    private static @Nullable Object value(ResultSet row, Field field) throws SQLException {
        return switch (field.type()) {
            case TEXT, ACCOUNT -> row.getString(field.name());
            case TIME, MONEY, MONTH, NUMBER, CODE -> {
                long number = row.getLong(field.name());
                yield row.wasNull() ? null : number;
            }
        };
    }
}
