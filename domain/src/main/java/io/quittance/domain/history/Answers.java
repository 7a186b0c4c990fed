package io.quittance.domain.history;

import io.quittance.domain.history.TrackedInstruction.State;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which refund or reversal answers which released instruction of one payment or charge: the one with its number, else
 * one of the same amount, not earlier than the release, for the oldest instruction that has none. Where the one with the
 * number brought back a part, one of just the rest answers the rest. What succeeded goes first; what was refused is left
 * for the others. Each answers once.
 */
final class Answers {

    private static final Comparator<ReleasedInstruction> OLDEST_FIRST =
            Comparator.comparing(ReleasedInstruction::releasedAt).thenComparing(ReleasedInstruction::number);

    private final List<ReleasedInstruction> released;
    private final Map<String, TrackedInstruction> answered = new HashMap<>();

    /** One row that may answer. */
    private record Answer(Fact fact, @Nullable String number, LocalDateTime at, Fen amount) {}

    private Answers(List<ReleasedInstruction> released) {
        this.released = released.stream().sorted(OLDEST_FIRST).toList();
    }

    /** Of a payment; its refunds in order of time, whatever became of them. */
    static List<TrackedInstruction> ofPayment(List<ReleasedInstruction> released, List<Refund> refunds) {
        if (released.isEmpty()) {
            return List.of();
        }
        Answers answers = new Answers(released);
        answers.give(rows(refunds, MoneyStatus.SUCCESS), true);
        answers.give(rows(refunds, MoneyStatus.FAILED), false);
        return answers.tracked();
    }

    /** Of a charge; its reversals in order of time. */
    static List<TrackedInstruction> ofCharge(List<ReleasedInstruction> released, List<Charge> reversals) {
        if (released.isEmpty()) {
            return List.of();
        }
        Answers answers = new Answers(released);
        List<Answer> rows = reversals.stream()
                .map(row -> new Answer(row, null, row.chargedAt(), row.amount().negated()))
                .toList();
        answers.give(rows, true);
        return answers.tracked();
    }

    private static List<Answer> rows(List<Refund> refunds, MoneyStatus status) {
        return refunds.stream()
                .filter(refund -> refund.status() == status)
                .map(refund -> new Answer(refund, refund.refundNo(), refund.refundedAt(), refund.amount()))
                .toList();
    }

    private void give(List<Answer> rows, boolean succeeded) {
        List<Answer> unnamed = new ArrayList<>();
        for (Answer row : rows) {
            if (released.stream().noneMatch(one -> one.number().equals(row.number()))) {
                unnamed.add(row);
            }
            answer(row, succeeded, one -> one.number().equals(row.number()));
        }
        for (Answer row : unnamed) {
            answer(
                    row,
                    succeeded,
                    one -> of(one).outstanding().equals(row.amount())
                            && !one.releasedAt().isAfter(row.at()));
        }
    }

    private void answer(Answer row, boolean succeeded, Predicate<ReleasedInstruction> fits) {
        released.stream()
                .filter(one -> isOpen(one, row, succeeded) && fits.test(one))
                .findFirst()
                .ifPresent(one -> answered.put(one.number(), with(of(one), row, succeeded)));
    }

    /** No answer yet; or a part of it is back, and this may be the rest, which no number of ours says. */
    private boolean isOpen(ReleasedInstruction one, Answer row, boolean succeeded) {
        TrackedInstruction tracked = of(one);
        return tracked.answers().isEmpty()
                || (succeeded && !one.number().equals(row.number()) && tracked.state() == State.OUTSTANDING);
    }

    private static TrackedInstruction with(TrackedInstruction before, Answer row, boolean succeeded) {
        List<Fact> answers = new ArrayList<>(before.answers());
        answers.add(row.fact());
        Fen back = succeeded ? before.back().plus(row.amount()) : before.back();
        return new TrackedInstruction(before.instruction(), back, answers);
    }

    private TrackedInstruction of(ReleasedInstruction one) {
        return answered.getOrDefault(one.number(), TrackedInstruction.unanswered(one));
    }

    private List<TrackedInstruction> tracked() {
        return released.stream().map(this::of).toList();
    }
}
