package io.quittance.bench.data;

import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import java.util.stream.Collectors;

/** Charges in the order of time. */
record ChargeRows(Period period, Ids ids) implements CsvFile.Rows {

    private static final long MOST_USED = 4_900;
    private static final long LEAST_USED = 100;

    @Override
    public String header() {
        return header(RecordKind.CHARGE);
    }

    static String header(RecordKind kind) {
        return kind.fields().stream().map(Field::name).collect(Collectors.joining(","));
    }

    @Override
    public long count() {
        return volume().charges();
    }

    @Override
    public void write(CsvFile file, long number) {
        long charge = period.firstCharge() + number;
        long line = period.lineOf(charge);
        long chargedAt = period.chargedAt(charge);
        Service service = Service.ofLine(line, seed());
        ids.charge(file.cell(), service, charge, chargedAt);
        file.cell().bytes(service.operator());
        ids.account(file.cell(), line);
        file.cell().bytes(service.code()).cell().bytes(service.name());
        kind(file, charge, chargedAt);
        Moment.write(file.cell(), chargedAt);
        file.cell().fen(amount(charge, service));
        file.cell().text(isWechat(charge) ? "WECHAT" : "ALIPAY");
        transaction(file.cell(), charge, charge);
        file.empty(2);
    }

    private void kind(CsvFile file, long charge, long chargedAt) {
        if (period.isFee(charge)) {
            Moment.month(file.cell().text("RECURRING").cell(), chargedAt);
        } else {
            boolean once = Scatter.below(4, seed(), charge, 7) == 0;
            file.cell().text(once ? "ONE_OFF" : "USAGE").cell();
        }
        file.empty(2);
    }

    /** What a charge is, in fen. */
    long amount(long charge, Service service) {
        return period.isFee(charge) ? service.fee() : LEAST_USED + Scatter.below(MOST_USED, seed(), charge, 8);
    }

    /** Whether it is paid by WeChat, as 55 in a hundred are. */
    boolean isWechat(long charge) {
        return Scatter.below(100, seed(), charge, 9) < 55;
    }

    /** Writes a transaction's id in the charge's channel. */
    void transaction(CsvFile file, long charge, long transaction) {
        if (isWechat(charge)) {
            ids.wechat(file, transaction, period.chargedAt(charge));
        } else {
            ids.alipay(file, transaction, period.chargedAt(charge));
        }
    }

    private Volume volume() {
        return period.volume();
    }

    private long seed() {
        return volume().seed();
    }
}
