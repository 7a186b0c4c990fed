package io.quittance.bench.data;

/** October 2026: fees and uses of lines that are charged in no other month, and cancellations since September. */
record WholeMonth(Volume volume, Scatter fees, Scatter ended) implements Period {

    static WholeMonth of(Volume volume) {
        return new WholeMonth(
                volume, Scatter.over(volume.lines(), volume.seed()), Scatter.over(volume.lines(), volume.seed() + 2));
    }

    @Override
    public long firstCharge() {
        return 0;
    }

    @Override
    public long firstCancellation() {
        return 0;
    }

    @Override
    public boolean isFee(long charge) {
        return volume.isFee(charge);
    }

    @Override
    public long lineOf(long charge) {
        return volume.isFee(charge)
                ? fees.at(volume.feeNumber(charge))
                : Scatter.below(fees.size(), volume.seed(), charge, 1);
    }

    @Override
    public long chargedAt(long charge) {
        return Moment.OCTOBER + charge * (Moment.NOVEMBER - Moment.OCTOBER) / volume.charges();
    }

    @Override
    public long lineEndedBy(long cancellation) {
        boolean charged = Scatter.below(1_000, volume.seed(), cancellation, 13) < Volume.STILL_CHARGED;
        return charged ? ended.at(cancellation) : volume.lines() + cancellation;
    }

    @Override
    public long requestedAt(long cancellation) {
        return Moment.SEPTEMBER + Scatter.below(Moment.NOVEMBER - Moment.SEPTEMBER, volume.seed(), cancellation, 14);
    }
}
