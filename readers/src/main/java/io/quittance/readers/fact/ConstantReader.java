package io.quittance.readers.fact;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.text.Cells;
import java.util.List;

/** The same value in every row. */
final class ConstantReader extends FieldReader {
    private final NamedValue text;
    private final int code;

    ConstantReader(Field field, String constant, Header header, Operators operators) {
        super(field, FieldMapping.of(List.of()), header, null);
        Integer ordinal = field.ordinalOf(constant);
        this.text = new NamedValue(field, constant, operators);
        this.code = ordinal == null ? -1 : ordinal;
    }

    @Override
    boolean isThere(Cells cells) {
        return true;
    }

    @Override
    void value(Cells cells, FactRow row, Faults faults) {
        if (code >= 0) {
            row.number(slot, code);
        } else {
            text.put(row, spot.column(), faults);
        }
    }
}
