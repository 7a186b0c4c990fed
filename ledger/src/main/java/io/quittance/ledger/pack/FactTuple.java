package io.quittance.ledger.pack;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.FieldType;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.FactTable;
import io.quittance.ledger.schema.RowKeys;

/** Turns rows of one kind into tuples of its table, value by value, without an object per row. Not thread-safe. */
public final class FactTuple {
    private static final int PLACE_COLUMNS = 3;

    private final int night;
    private final Field[] fields;

    /** Of the rows of a night. */
    public FactTuple(FactTable table, int night) {
        this.night = night;
        this.fields = table.kind().fields().toArray(Field[]::new);
    }

    /**
     * Writes a row with all its columns, in the order of {@link FactTable#columns}.
     *
     * @param token of its account, if it has one
     */
    public void write(CopyBuffer buffer, int file, FactRow row, byte[] token, RowKeys keys) {
        buffer.beginRow(PLACE_COLUMNS + fields.length + keys.count());
        buffer.int4(night);
        buffer.int4(file);
        buffer.int4(row.line());
        for (Field field : fields) {
            value(buffer, row, field, token);
        }
        for (int column = 0; column < keys.count(); column++) {
            if (keys.has(column)) {
                buffer.int8(keys.get(column));
            } else {
                buffer.absent();
            }
        }
    }

    private static void value(CopyBuffer buffer, FactRow row, Field field, byte[] token) {
        int slot = field.slot();
        if (!row.has(slot)) {
            absent(buffer, field);
            return;
        }
        switch (field.type()) {
            case TEXT -> buffer.bytes(row.bytes(), row.start(slot), row.length(slot));
            case ACCOUNT -> buffer.bytes(token, 0, token.length);
            case MONEY -> buffer.int8(row.number(slot));
            case TIME -> buffer.timestamp(row.number(slot));
            case MONTH, NUMBER -> buffer.int4(row.number(slot));
            case CODE -> buffer.int2(row.number(slot));
        }
    }

    private static void absent(CopyBuffer buffer, Field field) {
        if (field.byDefault() < 0) {
            buffer.absent();
        } else if (field.type() == FieldType.CODE) {
            buffer.int2(field.byDefault());
        } else {
            buffer.int4(field.byDefault());
        }
    }
}
