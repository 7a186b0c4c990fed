package io.quittance.domain.record;

/** State of an autopay agreement, least advanced first. */
public enum AgreementState {
    PENDING,
    NORMAL,
    SUSPENDED,
    TERMINATED
}
