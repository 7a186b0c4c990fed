package io.quittance.domain.judge;

import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.TrackedInstruction;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Payment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a payment goes back: through the channel that collected it, if that still takes the refund, else by hand. A
 * channel takes a payment younger than its window and fewer than 50 refunds of it. Source: outputs, Refunds.
 */
record RefundRoutes(AuditSettings settings) {

    private static final int MOST_REFUNDS = 50;

    /**
     * One way.
     *
     * @param whyZh why the channel cannot, for MANUAL
     * @param whyEn why the channel cannot, for MANUAL
     */
    record Choice(
            Route route, @Nullable String whyZh, @Nullable String whyEn) {}

    Choice of(CollectedPayment collected) {
        Payment payment = collected.payment();
        LocalDate paidOn = payment.paidAt().toLocalDate();
        int window = payment.channel() == Channel.WECHAT ? settings.wechatRefundDays() : settings.alipayRefundDays();
        if (ChronoUnit.DAYS.between(paidOn, settings.businessDate()) >= window) {
            return new Choice(
                    Route.MANUAL,
                    "支付日 " + paidOn + " 距账务日 " + settings.businessDate() + " 已满 " + window + " 天",
                    "Paid on " + paidOn + ", " + window + " days or more before " + settings.businessDate());
        }
        int refunds = refundsOf(collected);
        if (refunds >= MOST_REFUNDS) {
            return new Choice(
                    Route.MANUAL, "该笔支付已退款 " + refunds + " 次", "The payment has already had " + refunds + " refunds");
        }
        return new Choice(payment.channel() == Channel.WECHAT ? Route.WECHAT : Route.ALIPAY, null, null);
    }

    /** Those it had, and those it will have had. */
    private static int refundsOf(CollectedPayment collected) {
        long expected = collected.instructions().stream()
                .filter(one -> one.state() != TrackedInstruction.State.CONFIRMED)
                .count();
        return Math.toIntExact(collected.refunds().size() + expected);
    }
}
