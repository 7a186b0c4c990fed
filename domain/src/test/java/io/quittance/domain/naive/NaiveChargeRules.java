package io.quittance.domain.naive;

import io.quittance.domain.money.Fen;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.Suspension;
import io.quittance.domain.record.YesNo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grounds that rest on one charge and its line, apart from its money. */
final class NaiveChargeRules {

    private final NaiveAccount account;
    private final NaiveLine line;
    private final Charge charge;
    private final NaiveSpells spells;
    private final LocalDateTime instant;
    private final List<NaiveGround> grounds = new ArrayList<>();

    NaiveChargeRules(NaiveAccount account, NaiveLine line, Charge charge) {
        this.account = account;
        this.line = line;
        this.charge = charge;
        this.spells = line.spells();
        this.instant = spells.serviceInstant(charge);
    }

    /** Whatever its money: all but duplicates, late fees, excess penalties and what compares with the channel. */
    List<NaiveGround> grounds() {
        prepaidNotStarted();
        inFlightCharge();
        chargeAfterCancellation();
        unusedPeriod();
        if (charge.kind() == ChargeKind.PENALTY) {
            penaltyExcess();
            penaltyNotDisclosed();
        }
        unprovenCancellation();
        if (isRecurring()) {
            chargeWithoutSubscription();
            orphanedBundleCharge();
            chargedWhileSuspended();
        }
        lateSettlement();
        return grounds;
    }

    private boolean isRecurring() {
        return charge.kind() == ChargeKind.RECURRING;
    }

    private void prepaidNotStarted() {
        NaiveEnd end = endBeforeService(spells);
        if (isRecurring() && end != null && charge.chargedAt().isBefore(end.request())) {
            grounds.add(NaiveGround.of(NaiveCode.PREPAID_NOT_STARTED, end));
        }
    }

    private void inFlightCharge() {
        boolean kind = isRecurring() || charge.kind() == ChargeKind.ONE_OFF;
        NaiveEnd end = endBeforeService(spells);
        Duration sla = end == null ? null : end.policy().closingSla();
        LocalDateTime taken = charge.chargedAt();
        if (kind
                && end != null
                && sla != null
                && !taken.isBefore(end.request())
                && !taken.isAfter(end.request().plus(sla))) {
            grounds.add(NaiveGround.of(NaiveCode.IN_FLIGHT_CHARGE, end));
        }
    }

    private void chargeAfterCancellation() {
        NaiveEnd end = endBeforeService(spells);
        if (end != null) {
            grounds.add(NaiveGround.of(NaiveCode.CHARGE_AFTER_CANCELLATION, end));
        }
    }

    private @Nullable NaiveEnd endBeforeService(NaiveSpells assumed) {
        boolean kind = isRecurring() || charge.kind() == ChargeKind.USAGE || charge.kind() == ChargeKind.ONE_OFF;
        LocalDateTime service = assumed.serviceInstant(charge);
        return kind && !assumed.authorised(service) ? assumed.endBefore(service) : null;
    }

    private void unusedPeriod() {
        NaivePeriod period = spells.periodOf(charge);
        NaiveSpell spell = spells.spellAt(instant);
        NaiveEnd end = spell == null ? null : spell.ending();
        if (isRecurring()
                && period != null
                && end != null
                && period.contains(end.at())
                && !isResumed(period)
                && end.policy().billing() == Policy.Billing.PREPAID
                && end.policy().unusedPeriod() == Policy.UnusedPeriod.PRORATA) {
            addUnused(period, end);
        }
    }

    private boolean isResumed(NaivePeriod period) {
        for (NaiveSpell spell : spells.spells()) {
            if (spell.start().isAfter(instant) && spell.start().isBefore(period.end())) {
                return true;
            }
        }
        return false;
    }

    private void addUnused(NaivePeriod period, NaiveEnd end) {
        LocalDate midnight = end.at().toLocalDate();
        if (midnight.atStartOfDay().isBefore(end.at())) {
            midnight = midnight.plusDays(1);
        }
        long unused = ChronoUnit.DAYS.between(midnight, period.end().toLocalDate());
        long days = ChronoUnit.DAYS.between(
                period.start().toLocalDate(), period.end().toLocalDate());
        if (unused > 0) {
            long claim = account.unusedClaim(line, charge, end.request(), unused, days);
            if (claim > 0) {
                grounds.add(NaiveGround.of(NaiveCode.UNUSED_PERIOD, end).claiming(claim));
            }
        }
    }

    /** The end of the spell in which the penalty was charged, or of the last one before. */
    private @Nullable NaiveEnd cancelled() {
        NaiveEnd end = null;
        for (NaiveSpell spell : spells.spells()) {
            if (!spell.start().isAfter(charge.chargedAt())) {
                end = spell.ending();
            }
        }
        return end;
    }

    private void penaltyExcess() {
        NaiveEnd end = cancelled();
        long excess = account.claimable(line, charge) - cap(end);
        if (excess > 0) {
            grounds.add(NaiveGround.of(NaiveCode.PENALTY_EXCESS, end).claiming(excess));
        }
    }

    private long cap(@Nullable NaiveEnd end) {
        LocalDateTime from = end == null ? charge.chargedAt() : end.at();
        Opening contract = spells.termsAt(charge.chargedAt());
        BigDecimal rate = (end == null ? spells.policyOn(charge.chargedAt()) : end.policy()).penaltyRate();
        Fen fee = contract == null ? null : contract.monthlyFee();
        Integer months = contract == null ? null : contract.contractMonths();
        if (contract == null || rate == null || months == null || fee == null) {
            return 0;
        }
        LocalDateTime last =
                contract.openedAt().toLocalDate().plusMonths(months).atStartOfDay();
        int remaining = 0;
        while (from.plusMonths(remaining).isBefore(last)) {
            remaining++;
        }
        return fee.times(rate.multiply(BigDecimal.valueOf(remaining)), RoundingMode.HALF_UP)
                .value();
    }

    private void penaltyNotDisclosed() {
        NaiveEnd end = cancelled();
        if (end != null && end.cancellation().penaltyConfirmed() == YesNo.N) {
            grounds.add(NaiveGround.of(NaiveCode.PENALTY_NOT_DISCLOSED, end));
        }
    }

    private void unprovenCancellation() {
        NaiveEnd end = endBeforeService(line.spellsIfProven());
        if (end != null && endBeforeService(spells) == null) {
            grounds.add(NaiveGround.of(NaiveCode.UNPROVEN_CANCELLATION, end));
        }
    }

    private void chargeWithoutSubscription() {
        if (!line.openings().isEmpty()
                && instant.isBefore(line.openings().get(0).openedAt())) {
            grounds.add(NaiveGround.of(NaiveCode.CHARGE_WITHOUT_SUBSCRIPTION));
        }
    }

    private void orphanedBundleCharge() {
        Opening opening = spells.termsAt(charge.chargedAt());
        String parentCode = opening == null ? null : opening.parentServiceCode();
        NaiveLine parent = parentCode == null ? null : account.line(line.key().operator(), parentCode);
        if (parent == null || !spells.ends().isEmpty()) {
            return;
        }
        for (NaiveSpell spell : parent.spells().spells()) {
            if (spell.end().isAfter(instant)) {
                return;
            }
        }
        NaiveEnd ended = parent.spells().endBefore(instant);
        if (ended != null) {
            grounds.add(NaiveGround.of(NaiveCode.ORPHANED_BUNDLE_CHARGE, ended));
        }
    }

    private void lateSettlement() {
        boolean kind = isRecurring() || charge.kind() == ChargeKind.USAGE;
        NaiveSpell spell = spells.spellAt(instant);
        NaiveEnd end = spell == null ? null : spell.ending();
        Duration window = end == null ? null : end.policy().settlementWindow();
        if (kind
                && end != null
                && window != null
                && charge.chargedAt().isAfter(end.at().plus(window))) {
            grounds.add(NaiveGround.of(NaiveCode.LATE_SETTLEMENT, end));
        }
    }

    private void chargedWhileSuspended() {
        NaivePeriod period = spells.periodOf(charge);
        if (period == null || !spells.authorised(instant)) {
            return;
        }
        for (Suspension suspension : line.suspensions()) {
            LocalDateTime to = suspension.to();
            if (!suspension.from().isAfter(period.start()) && (to == null || !to.isBefore(period.end()))) {
                grounds.add(NaiveGround.of(NaiveCode.CHARGED_WHILE_SUSPENDED));
                return;
            }
        }
    }

    /** Days from a date to a business date. */
    static long age(LocalDateTime at, LocalDate night) {
        return ChronoUnit.DAYS.between(at.toLocalDate(), night);
    }
}
