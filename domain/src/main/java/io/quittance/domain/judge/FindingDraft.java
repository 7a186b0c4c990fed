package io.quittance.domain.judge;

import io.quittance.domain.history.AccountHistory;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.TimeSpan;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.PayChannel;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a leading ground out as the finding that people and files see. */
record FindingDraft(LineKey line, Ground ground, Docket docket, AccountHistory account) {

    /** What the subject alone says. */
    private record Facts(
            String channel,
            String chargeId,
            String paymentId,
            String agreementNo,
            String cancelNo,
            @Nullable BilledCharge charge,
            @Nullable LocalDateTime takenAt,
            Fen amount,
            Source source) {}

    Finding finish(List<String> also, Claim claim) {
        Facts facts = facts();
        return new Finding(
                "F" + Fingerprint.of(12, ground.code().name(), ground.subject().identity()),
                ground.code(),
                line,
                facts.channel(),
                facts.chargeId(),
                facts.paymentId(),
                ground.agreementNo().isEmpty() ? facts.agreementNo() : ground.agreementNo(),
                ground.stop() == null ? facts.cancelNo() : ground.stop().cancelNo(),
                periodStart(facts.charge()),
                periodEnd(facts.charge()),
                facts.takenAt(),
                ground.effectiveEnd(),
                ground.amount() == null ? facts.amount() : ground.amount(),
                claim.amount(),
                claim.route() == null && ground.isRefund() ? Route.VOID : claim.route(),
                also,
                ground.policy() == null ? "" : ground.policy().version(),
                ground.reasonZh(),
                ground.reasonEn(),
                sources(facts.source()),
                claim.instructions(),
                claim.pending());
    }

    private List<Source> sources(Source first) {
        Set<Source> sources = new LinkedHashSet<>();
        sources.add(first);
        if (ground.stop() != null) {
            sources.add(ground.stop().source());
        }
        sources.addAll(ground.rest());
        return List.copyOf(sources);
    }

    private Facts facts() {
        Subject subject = ground.subject();
        if (subject instanceof Subject.OfCharge of) {
            return ofCharge(of.charge());
        }
        if (subject instanceof Subject.OfPayment of) {
            return ofPayment(of.collected().link());
        }
        if (subject instanceof Subject.OfAgreement of) {
            String channel = of.agreement().channel().name();
            String number = of.agreement().agreementNo();
            return new Facts(
                    channel,
                    "",
                    "",
                    number,
                    "",
                    null,
                    null,
                    Fen.ZERO,
                    of.agreement().source());
        }
        if (subject instanceof Subject.OfInstruction of) {
            return ofInstruction(of.tracked().instruction());
        }
        Subject.OfCancellation of = (Subject.OfCancellation) subject;
        String number = of.cancellation().cancelNo();
        return new Facts(
                "", "", "", "", number, null, null, Fen.ZERO, of.cancellation().source());
    }

    private Facts ofCharge(BilledCharge billed) {
        Charge charge = billed.charge();
        String payments = docket.unclaimed(billed).stream()
                .map(CollectedPayment::payment)
                .map(payment -> payment.transactionId())
                .collect(Collectors.joining(";"));
        return new Facts(
                charge.payChannel().name(),
                charge.chargeId(),
                payments,
                "",
                "",
                billed,
                charge.chargedAt(),
                charge.amount(),
                charge.source());
    }

    private Facts ofPayment(LinkedPayment link) {
        String chargeId = Objects.requireNonNullElse(link.chargeId(), "");
        return new Facts(
                link.payment().channel().name(),
                chargeId,
                link.payment().transactionId(),
                Objects.requireNonNullElse(link.agreementNo(), ""),
                "",
                account.charge(line.operator(), chargeId),
                link.payment().paidAt(),
                link.payment().amount(),
                link.source());
    }

    private static Facts ofInstruction(ReleasedInstruction released) {
        Channel channel = released.channel();
        return new Facts(
                channel == null ? PayChannel.BALANCE.name() : channel.name(),
                Objects.requireNonNullElse(released.chargeId(), ""),
                Objects.requireNonNullElse(released.transactionId(), ""),
                "",
                "",
                null,
                null,
                released.amount(),
                released.source());
    }

    private static @Nullable LocalDateTime periodStart(@Nullable BilledCharge billed) {
        if (billed == null) {
            return null;
        }
        TimeSpan period = billed.period();
        return period == null ? billed.charge().periodStart() : period.start();
    }

    private static @Nullable LocalDateTime periodEnd(@Nullable BilledCharge billed) {
        TimeSpan period = billed == null ? null : billed.period();
        return period == null ? null : period.end();
    }
}
