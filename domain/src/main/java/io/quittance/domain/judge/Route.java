package io.quittance.domain.judge;

/** Who gives the money back. */
public enum Route {
    /** WeChat Pay refunds it. */
    WECHAT,
    /** Alipay refunds it. */
    ALIPAY,
    /** The operator credits what it took from the balance. */
    CREDIT,
    /** Nothing was collected: the operator voids the bill. */
    VOID,
    /** The channel no longer takes the refund: a transfer by hand. */
    MANUAL
}
