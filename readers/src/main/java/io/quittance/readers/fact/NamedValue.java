package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import org.jspecify.annotations.Nullable;

/** A text that the format names instead of the file; an operator becomes its code, as in a cell. */
final class NamedValue {
    private final int slot;
    private final String written;
    private final char @Nullable [] value;

    NamedValue(Field field, String written, Operators operators) {
        this.slot = field.slot();
        this.written = written;
        String meant = Operators.isOperator(field) ? operators.codes().get(written) : written;
        this.value = meant == null ? null : meant.toCharArray();
    }

    /** Puts the text into the row, or into the faults that no operator is called so. */
    void put(FactRow row, String column, Faults faults) {
        if (value == null) {
            faults.add(RejectCode.UNKNOWN_OPERATOR, column, written);
        } else {
            row.text(slot, value, 0, value.length);
        }
    }
}
