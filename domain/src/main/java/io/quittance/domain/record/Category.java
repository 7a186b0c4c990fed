package io.quittance.domain.record;

/** What kind of service a line is. */
public enum Category {
    VAS,
    PACKAGE,
    CONTRACT,
    MEMBERSHIP,
    DATA_CARD
}
