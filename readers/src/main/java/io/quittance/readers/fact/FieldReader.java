package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.text.Cells;
import org.jspecify.annotations.Nullable;

/** Reads one field of a row straight from the characters. */
abstract class FieldReader {
    final Field field;
    final int slot;
    final Spot spot;
    private final @Nullable FieldReader otherwise;

    FieldReader(Field field, FieldMapping mapping, Header header, @Nullable FieldReader otherwise) {
        this.field = field;
        this.slot = field.slot();
        this.spot = new Spot(mapping, header, field.name());
        this.otherwise = otherwise;
    }

    /** Puts the value into the row, or a reason into the faults. */
    final void read(Cells cells, FactRow row, Faults faults) {
        if (isThere(cells)) {
            value(cells, row, faults);
        } else if (otherwise != null) {
            otherwise.read(cells, row, faults);
        } else if (field.required()) {
            faults.add(RejectCode.MISSING_VALUE, spot.column(), "");
        } else if (field.byDefault() >= 0) {
            row.number(slot, field.byDefault());
        }
    }

    /** Looks at the value; false if there is none. */
    boolean isThere(Cells cells) {
        return spot.look(cells);
    }

    /** Reads the value that the cells look at. */
    abstract void value(Cells cells, FactRow row, Faults faults);

    /** The column in the file's words. */
    final String column(Cells cells) {
        spot.look(cells);
        return spot.column();
    }

    /** The value as it is written. */
    final String written(Cells cells) {
        return spot.look(cells) ? cells.value() : "";
    }

    /** Rejects the value that the cells look at; digits that a spreadsheet lost are named as that. */
    final void fault(RejectCode code, Cells cells, Faults faults) {
        boolean damaged = Damage.isDamaged(cells);
        faults.add(damaged ? RejectCode.SPREADSHEET_DAMAGE : code, spot.column(), cells.value());
    }
}
