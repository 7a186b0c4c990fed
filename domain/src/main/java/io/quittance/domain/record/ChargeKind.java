package io.quittance.domain.record;

/** What a charge is for; the first is the default. */
public enum ChargeKind {
    RECURRING,
    USAGE,
    ONE_OFF,
    PENALTY,
    LATE_FEE
}
