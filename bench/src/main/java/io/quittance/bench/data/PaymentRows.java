package io.quittance.bench.data;

import io.quittance.domain.record.RecordKind;

/** Payments of the charges, in another order than theirs; a payment follows its charge within two minutes. */
record PaymentRows(Volume volume, Ids ids, ChargeRows charges, Scatter order) implements CsvFile.Rows {

    PaymentRows(Volume volume, Ids ids) {
        this(volume, ids, new ChargeRows(volume, ids), Scatter.over(volume.charges(), volume.seed() + 1));
    }

    @Override
    public String header() {
        return ChargeRows.header(RecordKind.PAYMENT);
    }

    @Override
    public long count() {
        return volume.charges();
    }

    @Override
    public void write(CsvFile file, long number) {
        long charge = order.at(number);
        long line = charges.lineOf(charge);
        boolean wechat = charges.isWechat(charge);
        long transaction = volume.isUnmatched(charge) ? charge + volume.charges() : charge;
        long paidAt = charges.chargedAt(charge) + 1 + Scatter.below(119, volume.seed(), charge, 10);
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
        if (volume.isFee(charge)) {
            file.text(wechat ? "contract_id=20250916" : "agreement_no=2017540200")
                    .digits(line, 10);
        }
    }

    private long paid(long charge, long line) {
        long amount = charges.amount(charge, Service.ofLine(line, volume.seed()));
        return volume.isPaidWrong(charge) ? amount + 1 + Scatter.below(500, volume.seed(), charge, 12) : amount;
    }
}
