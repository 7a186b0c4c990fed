package io.quittance.writers.timeline;

/** The lanes of a timeline, from top to bottom. */
public enum Lane {
    /** Sign-ups, cancellations, agreements. */
    REQUEST("办理"),
    /** Billing lines of the operator. */
    CHARGE("扣费"),
    /** Collected in a payment channel. */
    PAYMENT("支付"),
    /** Refunds and reversals. */
    RETURN("退还");

    private final String title;

    Lane(String title) {
        this.title = title;
    }

    /** As it is named at its left. */
    public String title() {
        return title;
    }
}
