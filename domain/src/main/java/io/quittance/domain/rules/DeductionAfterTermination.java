package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.AgreementState;
import io.quittance.domain.record.AutopayAgreement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment was deducted when its autopay agreement had ended and no other of the line and channel was in force.
 *
 * <pre>
 * agreement ──signed══════════terminated──────────
 * payment                          │   T1  goes back
 *                               (same second: too)
 * </pre>
 *
 * <p>A payment that names an agreement is judged by the line of that agreement, even where it pays for another line.
 * Does not flag a payment under a renewed agreement, one of another channel, or one that has gone back. Source:
 * judgement, Findings.
 */
@AutoService(Rule.class)
public final class DeductionAfterTermination implements Rule {

    private static final FindingCode CODE = new FindingCode(
            "DEDUCTION_AFTER_TERMINATION", Severity.REFUND, 20, "解约后扣款", "Deducted after the agreement ended");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Ground> grounds = new ArrayList<>();
        for (CollectedPayment payment : hearing.line().payments()) {
            if (payment.net().isPositive()) {
                ground(hearing, payment).ifPresent(grounds::add);
            }
        }
        return grounds;
    }

    private Optional<Ground> ground(Hearing hearing, CollectedPayment payment) {
        LineHistory line = lineOfAgreement(hearing, payment);
        BilledCharge charge = chargeOf(hearing, payment);
        if (line.agreements().isEmpty() || (charge != null && !charge.standing().isPositive())) {
            return Optional.empty();
        }
        return inPlay(line, payment, line.equals(hearing.line()) ? charge : null)
                .filter(agreement -> endedBy(agreement, payment.payment().paidAt()))
                .max(Comparator.comparing((AutopayAgreement agreement) -> isNamed(agreement, payment))
                        .thenComparing(DeductionAfterTermination::endOf)
                        .thenComparing(AutopayAgreement::agreementNo))
                .filter(agreement -> !anotherInForce(line, agreement, payment))
                .map(agreement -> ground(payment, agreement));
    }

    /** The line of the agreement that the payment names, though its charge may be of another; else its own. */
    private static LineHistory lineOfAgreement(Hearing hearing, CollectedPayment payment) {
        if (payment.link().agreementNo() == null) {
            return hearing.line();
        }
        return hearing.account().lines().stream()
                .filter(line -> line.agreements().stream().anyMatch(agreement -> isNamed(agreement, payment)))
                .findFirst()
                .orElse(hearing.line());
    }

    private Ground ground(CollectedPayment payment, AutopayAgreement agreement) {
        String end = Words.time(endOf(agreement));
        String zh = "代扣签约 " + agreement.agreementNo() + " 已于 " + end + " 解约，" + Words.zh(payment) + "，当时无其他有效签约。";
        String en = "Agreement " + agreement.agreementNo() + " was terminated at " + end + ", yet " + Words.en(payment)
                + " was deducted with no other agreement in force.";
        return Ground.on(payment, CODE, zh, en).through(agreement).absorbingItsCharge();
    }

    private static Stream<AutopayAgreement> inPlay(
            LineHistory line, CollectedPayment payment, @Nullable BilledCharge charge) {
        String channel = payment.payment().channel().name();
        boolean byCharge = charge != null && charge.charge().payChannel().name().equals(channel);
        return line.agreements().stream()
                .filter(agreement -> isNamed(agreement, payment)
                        || (byCharge && agreement.channel() == payment.payment().channel()));
    }

    /** The ended one is not in force itself. */
    private static boolean anotherInForce(LineHistory line, AutopayAgreement ended, CollectedPayment payment) {
        return line.agreements().stream()
                .filter(agreement -> agreement.channel() == ended.channel())
                .anyMatch(agreement -> isInForce(agreement, payment.payment().paidAt()));
    }

    private static boolean isInForce(AutopayAgreement agreement, LocalDateTime instant) {
        boolean signed = agreement.state() != AgreementState.PENDING
                && (agreement.signedAt() == null || !agreement.signedAt().isAfter(instant));
        boolean over = agreement.terminatedAt() == null
                ? agreement.state() == AgreementState.TERMINATED
                : endedBy(agreement, instant);
        return signed && !over;
    }

    private static boolean endedBy(AutopayAgreement agreement, LocalDateTime instant) {
        return !endOf(agreement).isAfter(instant);
    }

    private static LocalDateTime endOf(AutopayAgreement agreement) {
        LocalDateTime end = agreement.terminatedAt();
        return end == null ? LocalDateTime.MAX : end;
    }

    private static boolean isNamed(AutopayAgreement agreement, CollectedPayment payment) {
        return agreement.channel() == payment.payment().channel()
                && agreement.agreementNo().equals(payment.link().agreementNo());
    }

    private static @Nullable BilledCharge chargeOf(Hearing hearing, CollectedPayment payment) {
        String chargeId = payment.link().chargeId();
        return chargeId == null
                ? null
                : hearing.account().charge(hearing.line().key().operator(), chargeId);
    }
}
