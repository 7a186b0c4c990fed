package io.quittance.domain.calendar;

/** What happened in a case that a deadline can be counted from. */
public enum CaseEvent {
    /** The charge in dispute was taken; each charge has its own clock. */
    CHARGED,
    /** The payment was made in the channel. */
    PAID,
    /** The person learned, or should have learned, of the harm and who caused it. */
    HARM_KNOWN,
    /** The refund was asked for, provably. */
    REFUND_DEMANDED,
    /** The complaint arrived at the deadline's channel. */
    RECEIVED,
    /** All that the channel asked for has arrived. */
    COMPLETE,
    /** The channel accepted the complaint. */
    ACCEPTED,
    /** The service renewed itself. */
    RENEWED
}
