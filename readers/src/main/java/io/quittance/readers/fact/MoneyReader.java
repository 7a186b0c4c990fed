package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.readers.format.FieldMapping;
import io.quittance.readers.format.FieldMapping.Sign;
import io.quittance.readers.format.FieldMapping.Unit;
import io.quittance.readers.text.Cells;
import org.jspecify.annotations.Nullable;

/** Money in whole fen. */
final class MoneyReader extends FieldReader {
    private final int places;
    private final Sign sign;
    private final @Nullable When negativeWhen;

    MoneyReader(Field field, FieldMapping mapping, Header header, @Nullable FieldReader otherwise) {
        super(field, mapping, header, otherwise);
        this.places = mapping.unit() == Unit.FEN ? 0 : 2;
        this.sign = mapping.sign();
        this.negativeWhen = mapping.negativeWhen() == null ? null : new When(mapping.negativeWhen(), header);
    }

    @Override
    void value(Cells cells, FactRow row, Faults faults) {
        long fen = Decimals.parse(cells, places, spot.isQuoted(cells));
        if (fen == Decimals.NONE) {
            fault(RejectCode.BAD_AMOUNT, cells, faults);
        } else {
            row.number(slot, signed(fen, cells));
        }
    }

    private long signed(long fen, Cells cells) {
        if (negativeWhen != null && negativeWhen.holds(cells)) {
            return -Math.abs(fen);
        }
        return switch (sign) {
            case WRITTEN -> fen;
            case ABSOLUTE -> Math.abs(fen);
            case NEGATIVE -> -Math.abs(fen);
        };
    }
}
