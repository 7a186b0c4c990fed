package io.quittance.ledger.batch;

/** What became of a released instruction. */
public enum Fate {
    /** Its money is not back yet. */
    OUTSTANDING,
    /** Its money is back. */
    CONFIRMED,
    /** The channel said no. */
    REFUSED,
    /** Its money is not back in time. */
    OVERDUE,
    /** The facts no longer support it: what it returned has to be asked back. */
    TO_RECOVER
}
