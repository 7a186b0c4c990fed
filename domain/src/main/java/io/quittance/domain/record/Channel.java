package io.quittance.domain.record;

/** A payment channel. */
public enum Channel {
    WECHAT,
    ALIPAY
}
