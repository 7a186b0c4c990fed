package io.quittance.domain.naive;

import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Suspension;
import org.jspecify.annotations.Nullable;

/** Writes a history as a timeline, so that a disagreement can be kept as one. */
final class HistoryText {

    private final StringBuilder text = new StringBuilder();

    private HistoryText() {}

    static String of(History history) {
        HistoryText writer = new HistoryText();
        writer.text.append("night ").append(history.night());
        history.policies().forEach(writer::policy);
        for (LineEvent event : history.events()) {
            writer.fact(event.fact());
            writer.line(event.line());
        }
        return writer.text.append('\n').toString();
    }

    private HistoryText words(Object... words) {
        text.append('\n');
        for (Object word : words) {
            text.append(word).append(' ');
        }
        return this;
    }

    private HistoryText with(String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append('=').append(value).append(' ');
        }
        return this;
    }

    private void line(LineKey line) {
        if (line.operator().isEmpty()) {
            with("line", "none");
        } else if (!line.serviceCode().equals("SVC")) {
            with("line", line.serviceCode().isEmpty() ? "all" : line.serviceCode());
        }
    }

    private void policy(Policy policy) {
        words("policy")
                .with("id", policy.id())
                .with("category", policy.category())
                .with("service", policy.service())
                .with("from", policy.validFrom())
                .with("billing", policy.billing())
                .with("effect", policy.effect())
                .with("cutoff", policy.cutoff())
                .with("unused", policy.unusedPeriod())
                .with("closing", policy.closingSla())
                .with("stall", policy.stallLimit())
                .with("settlement", policy.settlementWindow())
                .with("lead", policy.renewalLead())
                .with("rate", policy.penaltyRate())
                .with("sla", policy.refundSlaWorkingDays())
                .with("watch", policy.watchCycles());
    }

    private void fact(Fact fact) {
        if (fact instanceof Opening opening) {
            opening(opening);
        } else if (fact instanceof Cancellation cancellation) {
            cancellation(cancellation);
        } else if (fact instanceof AutopayAgreement agreement) {
            agreement(agreement);
        } else if (fact instanceof Suspension suspension) {
            words("suspend", suspension.from()).with("to", suspension.to());
        } else if (fact instanceof Charge charge) {
            charge(charge);
        } else if (fact instanceof LinkedPayment payment) {
            payment(payment);
        } else if (fact instanceof Refund refund) {
            words("refund", refund.refundNo(), refund.transactionId(), refund.refundedAt(), refund.amount())
                    .with("via", refund.channel())
                    .with("status", refund.status());
        } else if (fact instanceof ReleasedInstruction released) {
            words("release", released.number(), released.releasedAt(), released.amount())
                    .with("via", released.channel())
                    .with("pay", released.transactionId())
                    .with("charge", released.chargeId());
        }
    }

    private void opening(Opening opening) {
        words("open", opening.openingId(), opening.openedAt())
                .with("anchor", opening.anchorDay())
                .with("fee", opening.monthlyFee())
                .with("months", opening.contractMonths())
                .with("parent", opening.parentServiceCode())
                .with("category", opening.category());
    }

    private void cancellation(Cancellation cancellation) {
        words("cancel", cancellation.cancelNo(), cancellation.requestedAt())
                .with("status", cancellation.status())
                .with("receipt", cancellation.receiptNo())
                .with("effective", cancellation.effectiveAt())
                .with("closed", cancellation.closedAt())
                .with("penalty", cancellation.penaltyConfirmed());
    }

    private void agreement(AutopayAgreement agreement) {
        words("agreement", agreement.agreementNo(), agreement.state())
                .with("via", agreement.channel())
                .with("signed", agreement.signedAt())
                .with("terminated", agreement.terminatedAt());
    }

    private void charge(Charge charge) {
        words("charge", charge.chargeId(), charge.chargedAt(), charge.amount())
                .with("kind", charge.kind())
                .with("by", charge.payChannel())
                .with(
                        "cycle",
                        charge.cycle() == null
                                ? null
                                : charge.cycle().toString().replace("-", ""))
                .with("base", charge.baseChargeId())
                .with("reverses", charge.reverses());
        if (charge.periodStart() != null) {
            with("period", charge.periodStart() + (charge.periodEnd() == null ? "" : ".." + charge.periodEnd()));
        }
    }

    private void payment(LinkedPayment link) {
        words(
                        "pay",
                        link.payment().transactionId(),
                        link.payment().paidAt(),
                        link.payment().amount())
                .with("via", link.payment().channel())
                .with("charge", link.chargeId())
                .with("agreement", link.agreementNo())
                .with("status", link.payment().status());
    }
}
