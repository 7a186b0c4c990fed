package io.quittance.domain.calendar;

/** How sure it is that a provision says what a row says. */
public enum Confidence {
    /** The provision's own text was read, or two independent sources agree. */
    HIGH,
    /** One secondary source, or an official one whose date or scope is uncertain. */
    MEDIUM,
    /** A weak page, or only seen in part. */
    LOW
}
