package io.quittance.bench.data;

/**
 * One of many days, which its night judges: fees of the lines whose day of the month it is, uses of any line, and
 * cancellations.
 *
 * <p>As many lines as in a whole month, in a thousand cancellations, are used on the day they are cancelled. Of a
 * thousand charges {@value #LONG_AFTER} more are uses of lines that were cancelled on any day before. So the share of
 * wrongful charges is the same on every day but the first, however many went before.
 *
 * @param index of the day, from 0
 */
record SingleDay(Pool pool, long index, Scatter fees, Scatter uses) implements Period {

    /** Charges in a thousand that use a line which was cancelled on a day before. */
    static final int LONG_AFTER = 10;

    /** The first day: Sunday 2026-01-04. */
    private static final long FIRST = 3 * Moment.DAY;

    static SingleDay of(Pool pool, long index) {
        Volume volume = pool.volume();
        return new SingleDay(
                pool,
                index,
                Scatter.over(volume.lines(), volume.seed() + index),
                Scatter.over(volume.charges() - volume.lines(), volume.seed() + index));
    }

    @Override
    public Volume volume() {
        return pool.volume();
    }

    /** Charges of a day and payments without one have numbers up to twice its charges. */
    @Override
    public long firstCharge() {
        return 2 * volume().charges() * index;
    }

    @Override
    public long firstCancellation() {
        return volume().cancellations() * index;
    }

    /** Its first second. */
    long start() {
        return FIRST + index * Moment.DAY;
    }

    @Override
    public boolean isFee(long charge) {
        return volume().isFee(charge - firstCharge());
    }

    @Override
    public long lineOf(long charge) {
        long ofDay = charge - firstCharge();
        if (volume().isFee(ofDay)) {
            return pool.payer(fees.at(volume().feeNumber(ofDay)), Moment.dayOfMonth(start()), index);
        }
        long use = uses.at(volume().useNumber(ofDay));
        long today = volume().cancellations() * Volume.STILL_CHARGED / 1_000;
        if (use < today) {
            return pool.leaver(firstCancellation() + use);
        }
        return index > 0 && use - today < volume().charges() * LONG_AFTER / 1_000
                ? pool.leaver(Scatter.below(firstCancellation(), volume().seed(), charge, 19))
                : pool.tenant(Scatter.below(pool.places(), volume().seed(), charge, 1), index);
    }

    @Override
    public long chargedAt(long charge) {
        return start() + (charge - firstCharge()) * Moment.DAY / volume().charges();
    }

    @Override
    public long lineEndedBy(long cancellation) {
        return pool.leaver(cancellation);
    }

    @Override
    public long requestedAt(long cancellation) {
        return start() + Scatter.below(Moment.DAY, volume().seed(), cancellation, 14);
    }
}
