package io.quittance.ledger.people;

/** What a person may do. */
public enum Role {
    /** Proposes and edits batches, releases approved ones. */
    FINANCE,
    /** Approves and rejects batches. */
    FINANCE_LEAD,
    /** Works cases. */
    COMPLIANCE,
    /** Schedules nights. */
    OPERATOR,
    /** Reads everything, and the log. */
    AUDITOR,
    /** Adds and disables people. */
    ADMIN
}
