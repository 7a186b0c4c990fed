package io.quittance.bench.data;

/** What happens in the time that files are of: which line each row is of, and when. Rows have numbers of their own. */
interface Period {

    Volume volume();

    /** Number of the first charge. */
    long firstCharge();

    /** Number of the first cancellation. */
    long firstCancellation();

    /** Whether a charge is its line's fee of the month. */
    boolean isFee(long charge);

    /** The line of a charge. */
    long lineOf(long charge);

    /** When a charge is made. */
    long chargedAt(long charge);

    /** The line that a cancellation ends. */
    long lineEndedBy(long cancellation);

    /** When a cancellation is requested. */
    long requestedAt(long cancellation);
}
