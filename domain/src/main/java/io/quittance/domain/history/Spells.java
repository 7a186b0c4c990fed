package io.quittance.domain.history;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.AgreementState;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.Category;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Opening;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When charging a line was authorised, and which cancellation ended that. Source: judgement, Spells.
 *
 * <p>Spells are in order of their start and may overlap: a new one may start before the last one's effective end.
 */
public final class Spells {

    private final LineKey line;
    private final Policies policies;
    private final List<Opening> openings;
    private final List<Spell> spells = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    /**
     * Puts a line's sign-ups and stops in order.
     *
     * @param facts sorted
     * @param counts which cancellations end a spell
     */
    Spells(LineFacts facts, Policies policies, Predicate<Cancellation> counts) {
        this.line = facts.line();
        this.policies = policies;
        this.openings = facts.openings();
        List<Step> steps = new ArrayList<>();
        for (Opening opening : openings) {
            steps.add(new Step(opening.openedAt(), 0, () -> open(opening)));
        }
        for (AutopayAgreement agreement : facts.agreements()) {
            addConsent(agreement, steps);
        }
        for (Cancellation stop : facts.cancellations()) {
            if (counts.test(stop)) {
                steps.add(new Step(stop.requestedAt(), 2, () -> end(stop)));
            }
        }
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::rank));
        for (Step step : steps) {
            step.effect().run();
        }
        if (spells.isEmpty()) {
            start(LocalDateTime.MIN, null);
        }
    }

    /** A moment that may start or end a spell; at the same instant the lower rank is taken first. */
    private record Step(LocalDateTime at, int rank, Runnable effect) {}

    /** All of them, in order of their start. */
    public List<Spell> all() {
        return Collections.unmodifiableList(spells);
    }

    /** Every cancellation that counts, in order of request. */
    public List<Ending> endings() {
        return Collections.unmodifiableList(endings);
    }

    /** Whether some spell contains the instant. */
    public boolean isAuthorised(LocalDateTime instant) {
        return containing(instant) != null;
    }

    /** The spell that contains the instant; of several the one that ends last. */
    public @Nullable Spell containing(LocalDateTime instant) {
        return lastToEnd(spell -> spell.contains(instant));
    }

    /** What ended the last spell that ended at or before the instant. */
    public @Nullable Ending decidingAt(LocalDateTime instant) {
        Spell ended = lastToEnd(spell -> !spell.end().isAfter(instant));
        return ended == null ? null : ended.ending();
    }

    /** What left the instant without authority; absent where it has some, or where nothing ended before it. */
    public @Nullable Ending deniedBy(LocalDateTime instant) {
        return isAuthorised(instant) ? null : decidingAt(instant);
    }

    /** What ended the latest spell in which a request had come by the instant, though a later one may have ended it. */
    public @Nullable Ending requestedBy(LocalDateTime instant) {
        Ending latest = null;
        for (Spell spell : spells) {
            LocalDateTime cancelledAt = spell.cancelledAt();
            if (cancelledAt != null && !cancelledAt.isAfter(instant)) {
                latest = spell.ending();
            }
        }
        return latest;
    }

    /**
     * What ended the latest spell started by the instant, whether it was requested before the instant or after; absent
     * where that spell was not cancelled.
     */
    public @Nullable Ending endingOf(LocalDateTime instant) {
        Spell spell = startedBy(instant);
        return spell == null ? null : spell.ending();
    }

    /** The opening whose terms hold at the instant: of the latest spell started by then, else the first opening. */
    public @Nullable Opening termsAt(LocalDateTime instant) {
        Spell spell = startedBy(instant);
        Opening terms = spell == null ? null : spell.terms();
        return terms == null ? firstOpening() : terms;
    }

    /** The anchor at the instant. */
    public Anchor anchorAt(LocalDateTime instant) {
        return Anchor.of(termsAt(instant));
    }

    /** The policy in force at the instant. */
    public Policy policyAt(LocalDateTime instant) {
        return policyUnder(termsAt(instant), instant);
    }

    private @Nullable Spell startedBy(LocalDateTime instant) {
        Spell latest = null;
        for (Spell spell : spells) {
            if (!spell.start().isAfter(instant)) {
                latest = spell;
            }
        }
        return latest;
    }

    private @Nullable Spell lastToEnd(Predicate<Spell> wanted) {
        Spell last = null;
        for (Spell spell : spells) {
            if (wanted.test(spell) && (last == null || !spell.end().isBefore(last.end()))) {
                last = spell;
            }
        }
        return last;
    }

    private void addConsent(AutopayAgreement agreement, List<Step> steps) {
        LocalDateTime signedAt = agreement.signedAt();
        if (signedAt != null && agreement.state() != AgreementState.PENDING) {
            steps.add(new Step(signedAt, 1, () -> consent(signedAt)));
        }
    }

    private void open(Opening opening) {
        if (spells.isEmpty() || latest().ending() != null) {
            start(opening.openedAt(), opening);
        }
    }

    private void consent(LocalDateTime signedAt) {
        if (!spells.isEmpty() && latest().ending() != null) {
            start(signedAt, latest().terms());
        }
    }

    private void end(Cancellation cancellation) {
        if (spells.isEmpty()) {
            start(LocalDateTime.MIN, null);
        }
        Opening terms = latest().terms() == null ? firstOpening() : latest().terms();
        Policy policy = policyUnder(terms, cancellation.requestedAt());
        Ending ending = Ending.of(cancellation, policy, Anchor.of(terms));
        endings.add(ending);
        spells.set(spells.size() - 1, latest().endedBy(ending));
    }

    private void start(LocalDateTime at, @Nullable Opening terms) {
        spells.add(new Spell(at, terms, null, null));
    }

    private Spell latest() {
        return spells.get(spells.size() - 1);
    }

    private @Nullable Opening firstOpening() {
        return openings.isEmpty() ? null : openings.get(0);
    }

    private Policy policyUnder(@Nullable Opening terms, LocalDateTime instant) {
        Category category = terms == null ? null : terms.category();
        return policies.forLine(line, category, instant.toLocalDate());
    }
}
