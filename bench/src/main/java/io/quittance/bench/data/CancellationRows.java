package io.quittance.bench.data;

import io.quittance.domain.record.RecordKind;

/**
 * Cancellations of September and October, each of another line. 95 in a hundred count. Seven in ten are effective at
 * once, the others from the first of the next month; each says so, which no shipped policy makes later.
 */
record CancellationRows(Volume volume, Ids ids, Scatter lines) implements CsvFile.Rows {

    private static final String[] CHANNELS = {"APP", "WEB", "SMS", "HOTLINE", "STORE"};

    CancellationRows(Volume volume, Ids ids) {
        this(volume, ids, Scatter.over(volume.lines(), volume.seed() + 2));
    }

    @Override
    public String header() {
        return ChargeRows.header(RecordKind.CANCELLATION);
    }

    @Override
    public long count() {
        return volume.cancellations();
    }

    @Override
    public void write(CsvFile file, long number) {
        boolean charged = draw(number, 13, 1_000) < Volume.STILL_CHARGED;
        long line = charged ? lines.at(number) : volume.lines() + number;
        Service service = Service.ofLine(line, volume.seed());
        long requested = draw(number, 14, Moment.NEXT_MONTH);
        ids.cancellation(file.cell(), number);
        file.cell().bytes(service.operator());
        ids.account(file.cell(), line);
        file.cell().bytes(service.code());
        Moment.write(file.cell(), requested);
        file.cell().text(CHANNELS[(int) draw(number, 15, CHANNELS.length)]);
        file.cell().text(status(draw(number, 16, 100)));
        Moment.write(file.cell(), effective(number, requested));
        Moment.write(file.cell(), requested + 60);
        Moment.write(file.cell(), requested + 60 + draw(number, 18, 36_000));
        file.cell().text("SL").digits(number, 12).empty(2);
    }

    private long effective(long number, long requested) {
        if (draw(number, 17, 10) < 7) {
            return requested;
        }
        return requested < Moment.MONTH ? Moment.MONTH : Moment.NEXT_MONTH;
    }

    private static String status(long percent) {
        return percent < 88 ? "COMPLETED" : percent < 95 ? "ACCEPTED" : percent < 98 ? "REJECTED" : "WITHDRAWN";
    }

    private long draw(long number, int purpose, long bound) {
        return Scatter.below(bound, volume.seed(), number, purpose);
    }
}
