package io.quittance.domain.judge;

import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Payment;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Turns a claim into who gives back how much of which money. Source: outputs, Refunds. */
final class Instructions {

    private static final int MOST_REFUNDS = 50;

    private final AuditSettings settings;

    Instructions(AuditSettings settings) {
        this.settings = settings;
    }

    /** One instruction a payment, the latest payments first to give; in order of payment. */
    List<RefundInstruction> forPayments(List<CollectedPayment> payments, Fen claim) {
        List<RefundInstruction> instructions = new ArrayList<>();
        Fen rest = claim;
        for (int i = payments.size() - 1; i >= 0; i--) {
            Fen part = rest.min(payments.get(i).net());
            if (part.isPositive()) {
                instructions.add(0, forPayment(payments.get(i), part));
                rest = rest.minus(part);
            }
        }
        return instructions;
    }

    /** The operator credits what it took from the balance. */
    RefundInstruction forBalance(BilledCharge billed, FindingCode code, Fen claim) {
        String number = "Q"
                + Fingerprint.of(
                        24,
                        billed.operator(),
                        billed.charge().chargeId(),
                        code.name(),
                        billed.reversed().value(),
                        claim.value());
        return new RefundInstruction(
                number, Route.CREDIT, null, null, null, billed.charge().amount(), claim, null, null);
    }

    /** The route they have in common, MANUAL if they differ. */
    static Route routeOf(List<RefundInstruction> instructions) {
        List<Route> routes =
                instructions.stream().map(RefundInstruction::route).distinct().toList();
        return routes.size() == 1 ? routes.get(0) : Route.MANUAL;
    }

    private RefundInstruction forPayment(CollectedPayment collected, Fen part) {
        Payment payment = collected.payment();
        String number = "Q"
                + Fingerprint.of(
                        24,
                        payment.channel(),
                        payment.transactionId(),
                        collected.refunded().value(),
                        part.value());
        int window = windowOf(payment.channel());
        boolean tooOld = ChronoUnit.DAYS.between(payment.paidAt().toLocalDate(), settings.businessDate()) >= window;
        boolean tooMany = collected.refunds().size() >= MOST_REFUNDS;
        String zh = tooOld
                ? "支付日 " + payment.paidAt().toLocalDate() + " 距账务日 " + settings.businessDate() + " 已满 " + window + " 天"
                : "该笔支付已退款 " + collected.refunds().size() + " 次";
        String en = tooOld
                ? "Paid on " + payment.paidAt().toLocalDate() + ", " + window + " days or more before "
                        + settings.businessDate()
                : "The payment has already had " + collected.refunds().size() + " refunds";
        boolean manual = tooOld || tooMany;
        return new RefundInstruction(
                number,
                manual ? Route.MANUAL : channelRoute(payment.channel()),
                payment.channel(),
                payment.transactionId(),
                payment.orderNo(),
                /* paid= */ payment.amount(),
                /* amount= */ part,
                manual ? zh : null,
                manual ? en : null);
    }

    private int windowOf(Channel channel) {
        return channel == Channel.WECHAT ? settings.wechatRefundDays() : settings.alipayRefundDays();
    }

    private static Route channelRoute(Channel channel) {
        return channel == Channel.WECHAT ? Route.WECHAT : Route.ALIPAY;
    }
}
