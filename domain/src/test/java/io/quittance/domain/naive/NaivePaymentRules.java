package io.quittance.domain.naive;

import io.quittance.domain.record.AgreementState;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.Refund;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grounds that rest on one payment. */
final class NaivePaymentRules {

    private final NaiveAccount account;
    private final NaiveLine line;
    private final LinkedPayment link;
    private final LocalDateTime paidAt;
    private final List<NaiveGround> grounds = new ArrayList<>();

    NaivePaymentRules(NaiveAccount account, NaiveLine line, LinkedPayment link) {
        this.account = account;
        this.line = line;
        this.link = link;
        this.paidAt = link.payment().paidAt();
    }

    List<NaiveGround> grounds(LocalDate night, int carryForwardDays) {
        if (NaiveAccount.isSuccessful(link) && account.net(link) > 0) {
            duplicatePayment();
            deductionAfterTermination();
            if (link.chargeId() == null && link.agreementNo() != null) {
                afterCancellation();
            }
            unbilledPayment(night, carryForwardDays);
        }
        overRefunded();
        return grounds;
    }

    private void duplicatePayment() {
        Charge charge = account.chargeOf(line, link);
        if (charge != null && account.duplicatesOf(line, charge).contains(link)) {
            grounds.add(NaiveGround.of(NaiveCode.DUPLICATE_PAYMENT));
        }
    }

    private void deductionAfterTermination() {
        Charge charge = account.chargeOf(line, link);
        if (charge != null && account.left(line, charge) <= 0) {
            return;
        }
        NaiveLine named = lineOfNamed();
        for (AutopayAgreement agreement : named.agreements()) {
            LocalDateTime terminated = agreement.terminatedAt();
            if (isDeductedBy(agreement, named == line ? charge : null)
                    && terminated != null
                    && !terminated.isAfter(paidAt)
                    && !isAnotherInForce(named, agreement)) {
                grounds.add(NaiveGround.of(NaiveCode.DEDUCTION_AFTER_TERMINATION));
                return;
            }
        }
    }

    /** The line of the agreement that the payment names, else its own. */
    private NaiveLine lineOfNamed() {
        for (NaiveLine other : account.lines()) {
            for (AutopayAgreement agreement : other.agreements()) {
                if (isNamed(agreement)) {
                    return other;
                }
            }
        }
        return line;
    }

    private boolean isNamed(AutopayAgreement agreement) {
        return agreement.channel() == link.payment().channel()
                && agreement.agreementNo().equals(link.agreementNo());
    }

    private boolean isDeductedBy(AutopayAgreement agreement, @Nullable Charge charge) {
        String channel = agreement.channel().name();
        boolean byCharge = charge != null
                && charge.payChannel().name().equals(channel)
                && link.payment().channel().name().equals(channel);
        return isNamed(agreement) || byCharge;
    }

    private boolean isAnotherInForce(NaiveLine owner, AutopayAgreement terminated) {
        for (AutopayAgreement other : owner.agreements()) {
            LocalDateTime signed = other.signedAt();
            LocalDateTime end = other.terminatedAt();
            if (!other.equals(terminated)
                    && other.channel() == terminated.channel()
                    && other.state() != AgreementState.PENDING
                    && (signed == null || !signed.isAfter(paidAt))
                    && (end == null ? other.state() != AgreementState.TERMINATED : end.isAfter(paidAt))) {
                return true;
            }
        }
        return false;
    }

    private void afterCancellation() {
        NaiveEnd end = endBefore(line.spells());
        NaiveEnd ifProven = endBefore(line.spellsIfProven());
        if (end != null && paidAt.isBefore(end.request())) {
            grounds.add(NaiveGround.of(NaiveCode.PREPAID_NOT_STARTED, end));
        }
        if (end != null) {
            grounds.add(NaiveGround.of(NaiveCode.AUTOPAY_AFTER_CANCELLATION, end));
        } else if (ifProven != null) {
            grounds.add(NaiveGround.of(NaiveCode.UNPROVEN_CANCELLATION, ifProven));
        }
    }

    private @Nullable NaiveEnd endBefore(NaiveSpells spells) {
        LocalDateTime service = spells.serviceInstant(paidAt);
        return spells.authorised(service) ? null : spells.endBefore(service);
    }

    private void unbilledPayment(LocalDate night, int carryForwardDays) {
        boolean wrongful = grounds.stream().anyMatch(ground -> ground.code().refunds());
        if (link.chargeId() == null && !wrongful && NaiveChargeRules.age(paidAt, night) > carryForwardDays) {
            grounds.add(NaiveGround.of(NaiveCode.UNBILLED_PAYMENT));
        }
    }

    private void overRefunded() {
        long refunded = 0;
        for (Refund refund : account.refundsOf(link)) {
            refunded += refund.amount().value();
        }
        long excess = refunded - link.payment().amount().value();
        if (NaiveAccount.isSuccessful(link) && excess > 0) {
            grounds.add(NaiveGround.of(NaiveCode.OVER_REFUNDED).showing(excess));
        }
    }
}
