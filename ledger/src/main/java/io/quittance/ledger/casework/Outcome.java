package io.quittance.ledger.casework;

/** How a case ended. */
public enum Outcome {
    /** All it claimed has gone back; only facts say so. */
    RETURNED,
    /** It is no longer claimed. */
    WITHDRAWN,
    /** The other side refused, and it is left at that. */
    REJECTED,
    /** Settled in another way. */
    OTHERWISE
}
