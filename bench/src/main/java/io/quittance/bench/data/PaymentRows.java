package io.quittance.bench.data;

import io.quittance.domain.record.RecordKind;

/** Payments of the charges, in another order than theirs; a payment follows its charge within two minutes. */
record PaymentRows(Period period, Ids ids, ChargeRows charges, Scatter order) implements CsvFile.Rows {

    PaymentRows(Period period, Ids ids) {
        this(
                period,
                ids,
                new ChargeRows(period, ids),
                Scatter.over(period.volume().charges(), period.volume().seed() + 1));
    }

    @Override
    public String header() {
        return ChargeRows.header(RecordKind.PAYMENT);
    }

    @Override
    public long count() {
        return period.volume().charges();
    }

    @Override
    public void write(CsvFile file, long number) {
        Volume volume = period.volume();
        long charge = period.firstCharge() + order.at(number);
        long line = period.lineOf(charge);
        boolean wechat = charges.isWechat(charge);
        long transaction = volume.isUnmatched(charge) ? charge + volume.charges() : charge;
        long paidAt = period.chargedAt(charge) + 1 + Scatter.below(119, volume.seed(), charge, 10);
        file.cell().text(wechat ? "WECHAT" : "ALIPAY");
        charges.transaction(file.cell(), charge, transaction);
        ids.order(file.cell(), transaction, paidAt);
        agreement(file.cell(), charge, line, wechat);
        file.cell();
        if (Scatter.below(2, volume.seed(), charge, 11) == 0) {
            ids.account(file, line);
        }
        Moment.write(file.cell(), paidAt);
        file.cell().fen(paid(charge, line)).cell().text("SUCCESS");
    }

    private void agreement(CsvFile file, long charge, long line, boolean wechat) {
        if (period.isFee(charge)) {
            file.text(wechat ? "contract_id=20250916" : "agreement_no=2017540200")
                    .digits(line, 10);
        }
    }

    private long paid(long charge, long line) {
        Volume volume = period.volume();
        long amount = charges.amount(charge, Service.ofLine(line, volume.seed()));
        return volume.isPaidWrong(charge) ? amount + 1 + Scatter.below(500, volume.seed(), charge, 12) : amount;
    }
}
