package io.quittance.domain.history;

import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Payment;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * For what time a charge or a payment is: never the posting date. Source: judgement, The service instant of a charge.
 *
 * @param spells those that are to count
 */
public record ServiceTime(Spells spells) {

    /** The period a charge is for; absent where it has none. */
    public @Nullable TimeSpan periodOf(Charge charge) {
        LocalDateTime start = charge.periodStart();
        if (start == null) {
            return charge.cycle() == null ? null : cycleOf(charge, charge.cycle());
        }
        LocalDateTime end = charge.periodEnd();
        if (end != null) {
            return new TimeSpan(start, end);
        }
        return charge.kind() == ChargeKind.RECURRING
                ? new TimeSpan(
                        start,
                        spells.anchorAt(charge.chargedAt()).cycleAt(start).end())
                : null;
    }

    /** The instant at which the charge had to be authorised. */
    public LocalDateTime instantOf(Charge charge) {
        return switch (charge.kind()) {
            case RECURRING -> startOfService(charge);
            case USAGE -> timeOfUse(charge);
            case ONE_OFF, PENALTY, LATE_FEE -> charge.chargedAt();
        };
    }

    /**
     * The instant at which a payment without a charge had to be authorised: the next cycle's start if it was paid
     * within the policy's renewal lead before that, else when it was paid.
     */
    public LocalDateTime instantOf(Payment payment) {
        LocalDateTime paidAt = payment.paidAt();
        LocalDateTime next = spells.anchorAt(paidAt).cycleAt(paidAt).end();
        Ending deciding = spells.decidingAt(next);
        Policy policy = deciding == null ? spells.policyAt(paidAt) : deciding.policy();
        return paidAt.isBefore(next.minus(policy.renewalLead())) ? paidAt : next;
    }

    /** By the terms of its month: a cycle posted after the line was opened again keeps the anchor it had. */
    private TimeSpan cycleOf(Charge charge, YearMonth cycle) {
        LocalDateTime over = cycle.plusMonths(1).atDay(1).atStartOfDay().minusSeconds(1);
        boolean postedLater = charge.chargedAt().isAfter(over);
        return spells.anchorAt(postedLater ? over : charge.chargedAt()).cycleIn(cycle);
    }

    /** What names only its month was used in it, however late it was posted: not after its last second. */
    private LocalDateTime timeOfUse(Charge charge) {
        if (charge.periodStart() != null) {
            return charge.periodStart();
        }
        LocalDateTime posted = charge.chargedAt();
        TimeSpan cycle = periodOf(charge);
        return cycle == null || posted.isBefore(cycle.end())
                ? posted
                : cycle.end().minusSeconds(1);
    }

    private LocalDateTime startOfService(Charge charge) {
        TimeSpan period = periodOf(charge);
        if (period == null) {
            return charge.chargedAt();
        }
        LocalDateTime instant = period.start();
        for (Spell spell : spells.all()) {
            LocalDateTime start = spell.start();
            if (start.isAfter(instant) && period.contains(start) && !start.isAfter(charge.chargedAt())) {
                instant = start;
            }
        }
        return instant;
    }
}
