package io.quittance.domain.naive;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.AgreementState;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Opening;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spells of a line, if the given cancellations count, and the times that follow from them. */
final class NaiveSpells {

    private record Step(LocalDateTime at, int rank, Object fact) {}

    private final NaiveLine line;
    private final Policies policies;
    private final List<NaiveSpell> spells = new ArrayList<>();
    private final List<NaiveEnd> ends = new ArrayList<>();

    NaiveSpells(NaiveLine line, List<Cancellation> counting, Policies policies) {
        this.line = line;
        this.policies = policies;
        if (line.openings().isEmpty()) {
            spells.add(new NaiveSpell(LocalDateTime.MIN, null));
        }
        for (Step step : steps(line, counting)) {
            if (step.fact() instanceof Cancellation cancellation) {
                cancel(cancellation);
            } else if (step.fact() instanceof Opening opening) {
                open(step.at(), opening);
            } else if (!ends.isEmpty()) {
                open(step.at(), last().terms());
            }
        }
    }

    /** In order of time; at one instant openings, then signatures, then cancellations. */
    private static List<Step> steps(NaiveLine line, List<Cancellation> counting) {
        List<Step> steps = new ArrayList<>();
        for (Opening opening : line.openings()) {
            steps.add(new Step(opening.openedAt(), 0, opening));
        }
        for (AutopayAgreement agreement : line.agreements()) {
            LocalDateTime signedAt = agreement.signedAt();
            if (signedAt != null && agreement.state() != AgreementState.PENDING) {
                steps.add(new Step(signedAt, 1, agreement));
            }
        }
        for (Cancellation cancellation : counting) {
            steps.add(new Step(cancellation.requestedAt(), 2, cancellation));
        }
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::rank));
        return steps;
    }

    private void open(LocalDateTime at, @Nullable Opening terms) {
        if (spells.isEmpty() || !last().ends().isEmpty()) {
            spells.add(new NaiveSpell(at, terms));
        }
    }

    /** What is cancelled before any opening was known had been opened before that. */
    private void cancel(Cancellation cancellation) {
        if (spells.isEmpty()) {
            spells.add(new NaiveSpell(LocalDateTime.MIN, null));
        }
        NaiveEnd end = endOf(cancellation);
        ends.add(end);
        last().ends().add(end);
    }

    private NaiveSpell last() {
        return spells.get(spells.size() - 1);
    }

    private NaiveEnd endOf(Cancellation cancellation) {
        LocalDateTime request = cancellation.requestedAt();
        Policy policy = policyOn(request);
        LocalDateTime end = switch (policy.effect()) {
            case IMMEDIATE -> request;
            case END_OF_CYCLE -> inTime(request, policy, anchorAt(request));
            case NEXT_MONTH -> inTime(request, policy, 1);
        };
        LocalDateTime recorded = cancellation.effectiveAt();
        return new NaiveEnd(cancellation, recorded != null && recorded.isBefore(end) ? recorded : end, policy);
    }

    private static LocalDateTime inTime(LocalDateTime request, Policy policy, int anchor) {
        LocalDateTime boundary = cycleAfter(request, anchor);
        while (request.isAfter(boundary.minus(policy.cutoff()))) {
            boundary = cycleAfter(boundary, anchor);
        }
        return boundary;
    }

    List<NaiveSpell> spells() {
        return spells;
    }

    /** Every counting cancellation, by request. */
    List<NaiveEnd> ends() {
        return ends;
    }

    boolean authorised(LocalDateTime t) {
        return spellAt(t) != null;
    }

    /** The spell that contains an instant; of several the one that ends last. */
    @Nullable
    NaiveSpell spellAt(LocalDateTime t) {
        NaiveSpell found = null;
        for (NaiveSpell spell : spells) {
            if (spell.contains(t) && (found == null || !spell.end().isBefore(found.end()))) {
                found = spell;
            }
        }
        return found;
    }

    /** The cancellation before an instant at which nothing is authorised: of the spell that ended last by then. */
    @Nullable
    NaiveEnd endBefore(LocalDateTime t) {
        NaiveEnd before = null;
        for (NaiveSpell spell : spells) {
            NaiveEnd ending = spell.ending();
            if (ending != null
                    && !ending.at().isAfter(t)
                    && (before == null || !ending.at().isBefore(before.at()))) {
                before = ending;
            }
        }
        return before;
    }

    /** The terms of the latest spell by an instant, else the first opening. */
    @Nullable
    Opening termsAt(LocalDateTime t) {
        Opening terms = null;
        for (NaiveSpell spell : spells) {
            terms = spell.start().isAfter(t) ? terms : spell.terms();
        }
        return terms == null && !line.openings().isEmpty() ? line.openings().get(0) : terms;
    }

    Policy policyOn(LocalDateTime t) {
        Opening terms = termsAt(t);
        return policies.forLine(line.key(), terms == null ? null : terms.category(), t.toLocalDate());
    }

    int anchorAt(LocalDateTime t) {
        Opening terms = termsAt(t);
        return terms == null ? 1 : terms.anchorDay();
    }

    /** The first cycle start after an instant. */
    static LocalDateTime cycleAfter(LocalDateTime t, int anchor) {
        LocalDateTime start = cycleIn(YearMonth.from(t), anchor);
        return start.isAfter(t) ? start : cycleIn(YearMonth.from(t).plusMonths(1), anchor);
    }

    private static LocalDateTime cycleIn(YearMonth month, int anchor) {
        return month.atDay(Math.min(anchor, month.lengthOfMonth())).atStartOfDay();
    }

    @Nullable
    NaivePeriod periodOf(Charge charge) {
        LocalDateTime start = charge.periodStart();
        LocalDateTime end = charge.periodEnd();
        if (start != null) {
            int anchor = anchorAt(charge.chargedAt());
            return new NaivePeriod(start, end != null ? end : cycleAfter(start, anchor));
        }
        YearMonth cycle = charge.cycle();
        if (cycle == null) {
            return null;
        }
        LocalDateTime lastDay = cycle.atEndOfMonth().atTime(23, 59, 59);
        int anchor = anchorAt(charge.chargedAt().isBefore(lastDay) ? charge.chargedAt() : lastDay);
        return new NaivePeriod(cycleIn(cycle, anchor), cycleIn(cycle.plusMonths(1), anchor));
    }

    LocalDateTime serviceInstant(Charge charge) {
        LocalDateTime start = charge.periodStart();
        if (charge.kind() == ChargeKind.USAGE && start != null) {
            return start;
        }
        NaivePeriod period = periodOf(charge);
        if (charge.kind() == ChargeKind.USAGE && period != null) {
            LocalDateTime last = period.end().minusSeconds(1);
            return charge.chargedAt().isAfter(last) ? last : charge.chargedAt();
        }
        if (charge.kind() != ChargeKind.RECURRING || period == null) {
            return charge.chargedAt();
        }
        LocalDateTime instant = period.start();
        for (NaiveSpell spell : spells) {
            if (period.contains(spell.start()) && !spell.start().isAfter(charge.chargedAt())) {
                instant = spell.start();
            }
        }
        return instant;
    }

    /** Of a payment without a charge: when it was paid, or the next cycle's start if that is near. */
    LocalDateTime serviceInstant(LocalDateTime paidAt) {
        LocalDateTime next = cycleAfter(paidAt, anchorAt(paidAt));
        NaiveEnd end = endBefore(next);
        Policy policy = end == null ? policyOn(paidAt) : end.policy();
        return paidAt.isBefore(next.minus(policy.renewalLead())) ? paidAt : next;
    }
}
