package io.quittance.domain.naive;

import io.quittance.domain.record.AgreementState;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.CancellationStatus;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.Opening;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grounds that rest on a cancellation or an agreement. */
final class NaiveRecordRules {

    private final NaiveLine line;
    private final LocalDate night;

    NaiveRecordRules(NaiveLine line, LocalDate night) {
        this.line = line;
        this.night = night;
    }

    List<NaiveGround> grounds(Cancellation cancellation) {
        List<NaiveGround> grounds = new ArrayList<>();
        if (cancellation.status() == CancellationStatus.REQUESTED && isStalled(cancellation)) {
            NaiveGround stalled = NaiveGround.of(NaiveCode.STALLED_CANCELLATION);
            grounds.add(new NaiveGround(stalled.code(), cancellation.cancelNo(), null, null, null));
        }
        for (NaiveSpell spell : line.spells().spells()) {
            for (NaiveEnd end : spell.ends()) {
                if (end.cancellation().equals(cancellation)) {
                    addOfEnd(spell, end, grounds);
                }
            }
        }
        return grounds;
    }

    private void addOfEnd(NaiveSpell spell, NaiveEnd end, List<NaiveGround> grounds) {
        if (isClosedLate(end)) {
            grounds.add(NaiveGround.of(NaiveCode.LATE_CLOSURE, end));
        }
        if (end.equals(spell.ending()) && isClean(spell, end)) {
            grounds.add(NaiveGround.of(NaiveCode.WATCH_CLEAN, end));
        }
    }

    private static boolean isClosedLate(NaiveEnd end) {
        Duration sla = end.policy().closingSla();
        LocalDateTime closed = end.cancellation().closedAt();
        return sla != null && closed != null && closed.isAfter(end.at().plus(sla));
    }

    private boolean isStalled(Cancellation cancellation) {
        LocalDateTime request = cancellation.requestedAt();
        Duration limit = line.spells().policyOn(request).stallLimit();
        return limit != null && night.plusDays(1).atStartOfDay().isAfter(request.plus(limit));
    }

    /** The watched cycles are the full ones after the end; they are over at the latest with the night. */
    private boolean isClean(NaiveSpell spell, NaiveEnd end) {
        int anchor = line.spells().anchorAt(end.request());
        LocalDateTime to = NaiveSpells.cycleAfter(end.at().minusSeconds(1), anchor);
        for (int i = 0; i < end.policy().watchCycles(); i++) {
            to = NaiveSpells.cycleAfter(to, anchor);
        }
        return !to.isAfter(night.plusDays(1).atStartOfDay()) && isQuiet(end.at(), to) && !isResumed(spell, to);
    }

    private boolean isResumed(NaiveSpell ended, LocalDateTime to) {
        for (NaiveSpell spell : line.spells().spells()) {
            if (spell.start().isAfter(ended.start()) && spell.start().isBefore(to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isQuiet(LocalDateTime from, LocalDateTime to) {
        for (Charge charge : line.charges()) {
            if (charge.amount().value() >= 0
                    && !charge.chargedAt().isBefore(from)
                    && charge.chargedAt().isBefore(to)) {
                return false;
            }
        }
        for (LinkedPayment link : line.payments()) {
            if (NaiveAccount.isSuccessful(link)
                    && !link.payment().paidAt().isBefore(from)
                    && link.payment().paidAt().isBefore(to)) {
                return false;
            }
        }
        return true;
    }

    /** Of an agreement: whether it is still active after the last cancellation. */
    @Nullable
    NaiveGround stillActive(AutopayAgreement agreement) {
        boolean active = agreement.state() == AgreementState.NORMAL || agreement.state() == AgreementState.SUSPENDED;
        NaiveEnd last = null;
        for (NaiveEnd end : line.spells().ends()) {
            last = end.request().toLocalDate().isAfter(night) ? last : end;
        }
        return active && last != null && !isOpenedAfter(last.request())
                ? NaiveGround.of(NaiveCode.AUTOPAY_STILL_ACTIVE, notLater(last))
                : null;
    }

    /** A second cancellation never moves the end later. */
    private NaiveEnd notLater(NaiveEnd request) {
        for (NaiveSpell spell : line.spells().spells()) {
            NaiveEnd ending = spell.ending();
            if (spell.ends().contains(request) && ending != null && ending.at().isBefore(request.at())) {
                return ending;
            }
        }
        return request;
    }

    private boolean isOpenedAfter(LocalDateTime request) {
        for (Opening opening : line.openings()) {
            if (opening.openedAt().isAfter(request)) {
                return true;
            }
        }
        for (AutopayAgreement agreement : line.agreements()) {
            LocalDateTime signed = agreement.signedAt();
            if (signed != null && agreement.state() != AgreementState.PENDING && signed.isAfter(request)) {
                return true;
            }
        }
        return false;
    }
}
