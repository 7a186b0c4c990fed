package io.quittance.domain.record;

/** Where a cancellation was asked for. */
public enum CancellationChannel {
    APP,
    WEB,
    SMS,
    HOTLINE,
    STORE,
    RESELLER,
    PAYMENT_PLATFORM,
    APP_STORE,
    OTHER
}
