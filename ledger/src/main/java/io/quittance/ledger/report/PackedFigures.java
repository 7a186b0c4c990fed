package io.quittance.ledger.report;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.PackCursor;
import io.quittance.ledger.pack.Places;
import io.quittance.ledger.pack.RowTally;
import io.quittance.ledger.report.NightFigures.Figures;
import java.util.HashMap;
import java.util.Map;

/** Counts packed rows as {@link NightFigures} counts those of a table, by file and side. */
final class PackedFigures implements RowTally {
    private static final Field PAY_CHANNEL = RecordKind.CHARGE.field("pay_channel");
    private static final Field CHANNEL = RecordKind.PAYMENT.field("channel");
    private static final Field STATUS = RecordKind.PAYMENT.field("status");
    private static final int SUCCESS = STATUS.codes().indexOf("SUCCESS");

    private final RecordKind kind;
    private final Places superseded;
    private final int amount;
    private final Taker taker;
    private final Map<Integer, Map<Integer, long[]>> figures = new HashMap<>();

    /**
     * Of rows of one kind.
     *
     * @param superseded rows for which another one stands
     * @param taker of what was counted
     */
    PackedFigures(RecordKind kind, Places superseded, Taker taker) {
        this.taker = taker;
        this.kind = kind;
        this.superseded = superseded;
        this.amount = kind.slot("amount");
    }

    /** Takes one file's and side's figures. */
    @FunctionalInterface
    interface Taker {
        void take(RecordKind kind, int file, int side, Figures figures);
    }

    @Override
    public void add(PackCursor rows) {
        long[] counted = figures.computeIfAbsent(rows.file(), file -> new HashMap<>())
                .computeIfAbsent(side(rows), side -> new long[2]);
        counted[0]++;
        counted[1] += rows.row().number(amount);
    }

    @Override
    public void end() {
        figures.forEach((file, sides) ->
                sides.forEach((side, counted) -> taker.take(kind, file, side, new Figures(counted[0], counted[1]))));
    }

    private int side(PackCursor rows) {
        FactRow row = rows.row();
        if (kind == RecordKind.CHARGE) {
            int channel = row.code(PAY_CHANNEL);
            return channel > 0 && row.number(amount) > 0 ? channel - 1 : NightFigures.NEITHER_SIDE;
        }
        return row.code(STATUS) == SUCCESS && !superseded.have(rows) ? row.code(CHANNEL) : NightFigures.NEITHER_SIDE;
    }
}
