package io.quittance.bench.data;

import io.quittance.domain.record.RecordKind;

/**
 * Cancellations, each of another line. 95 in a hundred count. Seven in ten are effective at
 * once, the others from the first of the next month; each says so, which no shipped policy makes later.
 */
record CancellationRows(Period period, Ids ids) implements CsvFile.Rows {

    private static final String[] CHANNELS = {"APP", "WEB", "SMS", "HOTLINE", "STORE"};

    @Override
    public String header() {
        return ChargeRows.header(RecordKind.CANCELLATION);
    }

    @Override
    public long count() {
        return period.volume().cancellations();
    }

    @Override
    public void write(CsvFile file, long number) {
        long cancellation = period.firstCancellation() + number;
        long line = period.lineEndedBy(cancellation);
        Service service = Service.ofLine(line, period.volume().seed());
        long requested = period.requestedAt(cancellation);
        ids.cancellation(file.cell(), cancellation);
        file.cell().bytes(service.operator());
        ids.account(file.cell(), line);
        file.cell().bytes(service.code());
        Moment.write(file.cell(), requested);
        file.cell().text(CHANNELS[(int) draw(cancellation, 15, CHANNELS.length)]);
        file.cell().text(status(draw(cancellation, 16, 100)));
        Moment.write(file.cell(), effective(cancellation, requested));
        Moment.write(file.cell(), requested + 60);
        Moment.write(file.cell(), requested + 60 + draw(cancellation, 18, 36_000));
        file.cell().text("SL").digits(cancellation, 12).empty(2);
    }

    private long effective(long cancellation, long requested) {
        return draw(cancellation, 17, 10) < 7 ? requested : Moment.nextMonth(requested);
    }

    private static String status(long percent) {
        return percent < 88 ? "COMPLETED" : percent < 95 ? "ACCEPTED" : percent < 98 ? "REJECTED" : "WITHDRAWN";
    }

    private long draw(long cancellation, int purpose, long bound) {
        return Scatter.below(bound, period.volume().seed(), cancellation, purpose);
    }
}
