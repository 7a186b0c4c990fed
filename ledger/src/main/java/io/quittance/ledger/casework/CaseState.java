package io.quittance.ledger.casework;

/** How far a case is. */
public enum CaseState {
    /** Found; nobody works on it. */
    OPEN,
    /** Assigned to somebody. */
    WORKING,
    /** Money is instructed, or a complaint filed: somebody else has to move. */
    WAITING,
    /** Over, with an outcome. */
    CLOSED
}
