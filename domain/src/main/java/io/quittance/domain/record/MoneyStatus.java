package io.quittance.domain.record;

/** State of a payment or a refund, least advanced first. */
public enum MoneyStatus {
    PROCESSING,
    FAILED,
    SUCCESS
}
