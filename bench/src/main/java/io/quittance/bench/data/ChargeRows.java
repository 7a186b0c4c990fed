package io.quittance.bench.data;

import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import java.util.stream.Collectors;

/** Charges in the order of time. */
record ChargeRows(Volume volume, Ids ids, Scatter lines) implements CsvFile.Rows {

    private static final long MOST_USED = 4_900;
    private static final long LEAST_USED = 100;

    ChargeRows(Volume volume, Ids ids) {
        this(volume, ids, Scatter.over(volume.lines(), volume.seed()));
    }

    @Override
    public String header() {
        return header(RecordKind.CHARGE);
    }

    static String header(RecordKind kind) {
        return kind.fields().stream().map(Field::name).collect(Collectors.joining(","));
    }

    @Override
    public long count() {
        return volume.charges();
    }

    @Override
    public void write(CsvFile file, long number) {
        long line = lineOf(number);
        Service service = Service.ofLine(line, volume.seed());
        ids.charge(file.cell(), service, number);
        file.cell().bytes(service.operator());
        ids.account(file.cell(), line);
        file.cell().bytes(service.code()).cell().bytes(service.name());
        boolean fee = volume.isFee(number);
        boolean once = Scatter.below(4, volume.seed(), number, 7) == 0;
        file.cell().text(fee ? "RECURRING" : once ? "ONE_OFF" : "USAGE");
        file.cell().text(fee ? "202610" : "").empty(2);
        Moment.write(file.cell(), chargedAt(number));
        file.cell().fen(amount(number, service));
        file.cell().text(isWechat(number) ? "WECHAT" : "ALIPAY");
        transaction(file.cell(), number, number);
        file.empty(2);
    }

    /** The line of a charge. */
    long lineOf(long charge) {
        return volume.isFee(charge)
                ? lines.at(volume.feeNumber(charge))
                : Scatter.below(lines.size(), volume.seed(), charge, 1);
    }

    /** When a charge was made: all over the month. */
    long chargedAt(long charge) {
        long month = Moment.NEXT_MONTH - Moment.MONTH;
        return Moment.MONTH + charge * month / volume.charges();
    }

    /** What a charge is, in fen. */
    long amount(long charge, Service service) {
        return volume.isFee(charge) ? service.fee() : LEAST_USED + Scatter.below(MOST_USED, volume.seed(), charge, 8);
    }

    /** Whether it is paid by WeChat, as 55 in a hundred are. */
    boolean isWechat(long charge) {
        return Scatter.below(100, volume.seed(), charge, 9) < 55;
    }

    /** Writes a transaction's id in the charge's channel. */
    void transaction(CsvFile file, long charge, long transaction) {
        if (isWechat(charge)) {
            ids.wechat(file, transaction, chargedAt(charge));
        } else {
            ids.alipay(file, transaction, chargedAt(charge));
        }
    }
}
