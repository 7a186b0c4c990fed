package io.quittance.domain.calendar;

/** Where a person can complain. */
public enum ComplaintChannel {
    /** Who charged: the carrier, the platform or the reseller. */
    OPERATOR,
    /** The telecom users' appeal of the ministry of industry (电信用户申诉). */
    MIIT,
    /** The market regulators' platform (12315), which is not the consumer association. */
    MARKET_REGULATOR,
    /** The consumer association (消费者协会). */
    CONSUMER_ASSOCIATION,
    /** The store an app was bought in. */
    APP_STORE,
    /** WeChat Pay or Alipay. */
    PAYMENT_CHANNEL,
    /** A court or an arbitrator; no dossier is written for it, but a dispute there blocks others. */
    COURT
}
