package io.quittance.domain.naive;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.money.Fen;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is compared of a finding.
 *
 * @param subject the charge, payment, agreement or cancellation it is about
 * @param cancelNo where the code rests on a cancellation, else empty
 * @param end the same
 * @param asks the payment or the charge, and the fen, of each instruction
 */
record NaiveFinding(
        String code,
        String service,
        String subject,
        String cancelNo,
        String end,
        Fen amount,
        Fen refund,
        String route,
        List<String> also,
        List<String> asks) {

    private static final Set<String> OF_PAYMENT = Set.of(
            "DUPLICATE_PAYMENT",
            "DEDUCTION_AFTER_TERMINATION",
            "AUTOPAY_AFTER_CANCELLATION",
            "UNBILLED_PAYMENT",
            "OVER_REFUNDED");
    private static final Set<String> WITHOUT_CANCELLATION = Set.of(
            "DUPLICATE_PAYMENT",
            "DEDUCTION_AFTER_TERMINATION",
            "DUPLICATE_CHARGE",
            "LATE_FEE_ON_WRONGFUL_CHARGE",
            "CHARGE_WITHOUT_SUBSCRIPTION",
            "AMOUNT_MISMATCH",
            "UNCOLLECTED_CHARGE",
            "UNBILLED_PAYMENT",
            "OVER_REFUNDED",
            "REFUND_OVERDUE",
            "CHARGED_WHILE_SUSPENDED");

    static NaiveFinding of(Finding finding) {
        String code = finding.code().name();
        boolean cancelled = !WITHOUT_CANCELLATION.contains(code);
        return new NaiveFinding(
                code,
                finding.line().serviceCode(),
                subjectOf(finding),
                cancelled ? finding.cancelNo() : "",
                cancelled ? Objects.toString(finding.effectiveEnd(), "") : "",
                finding.amount(),
                finding.refundAmount(),
                Objects.toString(finding.route(), ""),
                finding.also(),
                finding.instructions().stream()
                        .map(one -> (one.transactionId() == null ? finding.chargeId() : one.transactionId()) + " "
                                + one.amount().value())
                        .toList());
    }

    static NaiveFinding of(
            String service,
            String subject,
            NaiveGround ground,
            long amount,
            long refund,
            String route,
            List<String> also,
            List<String> asks) {
        return new NaiveFinding(
                ground.code().name(),
                service,
                subject,
                ground.cancelNo(),
                Objects.toString(ground.end(), ""),
                Fen.of(amount),
                Fen.of(refund),
                route,
                also,
                asks);
    }

    private static String subjectOf(Finding finding) {
        if (!finding.chargeId().isEmpty() && !OF_PAYMENT.contains(finding.code().name())) {
            return "charge " + finding.chargeId();
        }
        if (!finding.paymentId().isEmpty()) {
            return "payment " + finding.paymentId();
        }
        return finding.agreementNo().isEmpty()
                ? "cancellation " + finding.cancelNo()
                : "agreement " + finding.agreementNo();
    }
}
