package io.quittance.bench.data;

/**
 * The lines of many days: for each day of the month as many places as a day has fees. The line that has a place pays
 * its fee on that day of each month. When it is cancelled another line, of another account, has its place from the next
 * day on, so that no day has fewer lines to charge than another.
 *
 * @param leaving the order in which the places' lines are cancelled, over and over
 * @param turns when a place's turn is
 */
record Pool(Volume volume, Scatter leaving, Scatter turns) {

    private static final long DAYS = 31;

    static Pool of(Volume volume) {
        Scatter leaving = Scatter.over(volume.lines() * DAYS, volume.seed() + 2);
        return new Pool(volume, leaving, leaving.inverse());
    }

    /** How many lines there are at any time. */
    long places() {
        return leaving.size();
    }

    /** The line that pays one of a day's fees. */
    long payer(long fee, int dayOfMonth, long day) {
        return tenant(fee * DAYS + dayOfMonth - 1, day);
    }

    /** The line that has a place on a day. */
    long tenant(long place, long day) {
        long turn = turns.at(place);
        long cancelled = volume.cancellations() * day;
        long gone = cancelled > turn ? (cancelled - turn - 1) / places() + 1 : 0;
        return place + gone * places();
    }

    /** The line that a cancellation ends. */
    long leaver(long cancellation) {
        return leaving.at(cancellation % places()) + cancellation / places() * places();
    }
}
