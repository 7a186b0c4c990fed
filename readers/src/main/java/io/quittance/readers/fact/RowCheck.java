package io.quittance.readers.fact;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.RecordKind;
import io.quittance.readers.text.Cells;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold between the fields of one row. */
final class RowCheck {
    private final @Nullable FieldReader start;
    private final @Nullable FieldReader end;
    private final @Nullable FieldReader money;
    private final @Nullable FieldReader reverses;
    private final boolean neverNegative;

    RowCheck(RecordKind kind, List<FieldReader> readers) {
        this.start = find(readers, kind == RecordKind.SUSPENSION ? "suspended_from" : "period_start");
        this.end = find(readers, kind == RecordKind.SUSPENSION ? "suspended_to" : "period_end");
        this.money = find(readers, kind == RecordKind.OPENING ? "monthly_fee" : "amount");
        this.reverses = find(readers, "reverses");
        this.neverNegative = kind != RecordKind.CHARGE && kind != RecordKind.FUND;
    }

    private static @Nullable FieldReader find(List<FieldReader> readers, String name) {
        return readers.stream()
                .filter(reader -> reader.field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    void check(Cells cells, FactRow row, Faults faults) {
        if (start != null && end != null) {
            checkPeriod(start, end, cells, row, faults);
        }
        if (money != null && row.has(money.slot)) {
            checkSign(money, cells, row, faults);
        }
    }

    private static void checkPeriod(FieldReader start, FieldReader end, Cells cells, FactRow row, Faults faults) {
        boolean both = row.has(start.slot) && row.has(end.slot);
        if (both && row.number(end.slot) <= row.number(start.slot)) {
            faults.add(RejectCode.BAD_PERIOD, end.column(cells), end.written(cells));
        }
    }

    private void checkSign(FieldReader amount, Cells cells, FactRow row, Faults faults) {
        long fen = row.number(amount.slot);
        if (fen < 0 && neverNegative) {
            faults.add(RejectCode.WRONG_SIGN, amount.column(cells), amount.written(cells));
        }
        if (reverses == null || fen == 0) {
            return;
        }
        if (fen < 0 && !row.has(reverses.slot)) {
            faults.add(RejectCode.REVERSAL_WITHOUT_CHARGE, amount.column(cells), amount.written(cells));
        } else if (fen > 0 && row.has(reverses.slot)) {
            faults.add(RejectCode.WRONG_SIGN, amount.column(cells), amount.written(cells));
        }
    }
}
