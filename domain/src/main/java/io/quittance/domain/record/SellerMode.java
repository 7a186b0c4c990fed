package io.quittance.domain.record;

/** Who sold a line: AGENT through the carrier's interface, INTERMEDIARY passed the order on, CARRIER_PAGE the carrier's own page, DIRECT the operator alone. */
public enum SellerMode {
    AGENT,
    INTERMEDIARY,
    CARRIER_PAGE,
    DIRECT
}
