package io.quittance.domain.record;

/** How far a cancellation has come, least advanced first. */
public enum CancellationStatus {
    REQUESTED,
    ACCEPTED,
    COMPLETED,
    REJECTED,
    WITHDRAWN
}
