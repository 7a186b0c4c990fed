package io.quittance.writers.night;

/**
 * Where the released refund instructions are at the end of a night.
 *
 * @param released all that were ever released
 * @param confirmed those that came back
 * @param outstanding released, not confirmed
 * @param overdue those of the outstanding whose day has passed
 * @param toRecover those whose finding has been withdrawn since
 */
public record RefundStates(Sum released, Sum confirmed, Sum outstanding, Sum overdue, Sum toRecover) {
    /** Nothing was ever released. */
    public static final RefundStates NONE = new RefundStates(Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE);
}
