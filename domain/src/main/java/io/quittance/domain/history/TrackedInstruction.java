package io.quittance.domain.history;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.ReleasedInstruction;
import java.util.List;

/**
 * A released instruction and what the facts say became of it.
 *
 * @param back what its answers brought back; nothing where there are none
 * @param answers the refund or the reversal that confirms it; two refunds, where the first brought back a part; else the
 *     refund that was refused; empty while there is none
 */
public record TrackedInstruction(ReleasedInstruction instruction, Fen back, List<Fact> answers) {

    /** What became of it. */
    public enum State {
        /** All of it has gone back. */
        CONFIRMED,
        /** The channel refused it; it stays outstanding until somebody has seen to it. */
        REFUSED,
        /** Nothing, or not all of it, has been heard of. */
        OUTSTANDING
    }

    /** Copies the list. */
    public TrackedInstruction {
        answers = List.copyOf(answers);
    }

    /** One that has no answer. */
    static TrackedInstruction unanswered(ReleasedInstruction instruction) {
        return new TrackedInstruction(instruction, Fen.ZERO, List.of());
    }

    /** What became of it. */
    public State state() {
        if (!outstanding().isPositive()) {
            return State.CONFIRMED;
        }
        return !answers.isEmpty() && !back.isPositive() ? State.REFUSED : State.OUTSTANDING;
    }

    /** What has not gone back of it, never less than nothing. */
    public Fen outstanding() {
        return instruction.amount().minus(back).max(Fen.ZERO);
    }

    /** What has not gone back of several together. */
    static Fen outstanding(List<TrackedInstruction> some) {
        Fen sum = Fen.ZERO;
        for (TrackedInstruction one : some) {
            sum = sum.plus(one.outstanding());
        }
        return sum;
    }

    /** Whether this refund or reversal is money that we gave back. */
    boolean isAnsweredBy(Fact fact) {
        return back.isPositive() && answers.contains(fact);
    }
}
