package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.text.Cells;
import org.jspecify.annotations.Nullable;

/** A whole number within the range its field allows. */
final class NumberReader extends FieldReader {
    private static final int MOST = 1200;

    private final long least;
    private final long most;

    NumberReader(Field field, FieldMapping mapping, Header header, @Nullable FieldReader otherwise) {
        super(field, mapping, header, otherwise);
        boolean day = field.name().equals("anchor_day");
        this.least = day ? 1 : 0;
        this.most = day ? 31 : MOST;
    }

    @Override
    void value(Cells cells, FactRow row, Faults faults) {
        long number = Decimals.parse(cells, 0, false);
        if (number == Decimals.NONE || number < least || number > most) {
            fault(RejectCode.BAD_NUMBER, cells, faults);
        } else {
            row.number(slot, number);
        }
    }
}
