package io.quittance.domain.judge;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Give back this amount, once.
 *
 * @param number derived from the money it returns: the same money gives the same number; at most 64 of
 *     {@code [0-9A-Za-z_-]}
 * @param route WECHAT, ALIPAY or MANUAL for a payment, CREDIT for a balance
 * @param channel where the payment was collected, absent for CREDIT
 * @param transactionId the payment, absent for CREDIT
 * @param orderNo the payment's merchant order number, absent for CREDIT
 * @param paid what the payment had collected in all, the charge's amount for CREDIT
 * @param amount what goes back, more than nothing
 * @param manualReasonZh why the channel cannot, for MANUAL
 * @param manualReasonEn why the channel cannot, for MANUAL
 */
public record RefundInstruction(
        String number,
        Route route,
        @Nullable Channel channel,
        @Nullable String transactionId,
        @Nullable String orderNo,
        Fen paid,
        Fen amount,
        @Nullable String manualReasonZh,
        @Nullable String manualReasonEn) {}
