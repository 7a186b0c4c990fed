package io.quittance.domain.record;

/** How a charge was paid; the first is the default. */
public enum PayChannel {
    BALANCE,
    WECHAT,
    ALIPAY
}
