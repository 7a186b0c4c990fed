package io.quittance.ledger.settle;

import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the ledger has it: texts as strings, accounts as their tokens, everything else as {@code Long} in the units
 * of {@link io.quittance.domain.record.FieldType}.
 */
record StoredRow(
        boolean tonight,
        int file,
        int line,
        long idHash,
        @Nullable Object[] values) {

    static StoredRow read(ResultSet row, RecordKind kind) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[kind.fields().size()];
        for (Field field : kind.fields()) {
            values[field.slot()] = value(row, field);
        }
        return new StoredRow(
                row.getBoolean("tonight"), row.getInt("file"), row.getInt("line"), row.getLong("id_hash"), values);
    }

    List<@Nullable Object> identity(RecordKind kind) {
        List<@Nullable Object> identity = new ArrayList<>();
        kind.identity().forEach(field -> identity.add(values[field.slot()]));
        return identity;
    }

    private static @Nullable Object value(ResultSet row, Field field) throws SQLException {
        return switch (field.type()) {
            case TEXT, ACCOUNT -> row.getString(field.name());
            case TIME -> seconds(row.getObject(field.name(), LocalDateTime.class));
            case MONEY, MONTH, NUMBER, CODE -> {
                long number = row.getLong(field.name());
                yield row.wasNull() ? null : number;
            }
        };
    }

    private static @Nullable Long seconds(@Nullable LocalDateTime time) {
        return time == null ? null : time.toEpochSecond(ZoneOffset.UTC);
    }
}
