package io.quittance.domain.judge;

/** What a finding asks for. */
public enum Severity {
    /** Money goes back. */
    REFUND,
    /** A person decides. */
    REVIEW,
    /** Something must be done that moves no money. */
    ACTION,
    /** Two sides do not agree. */
    CONTROL,
    /** For information. */
    INFO
}
