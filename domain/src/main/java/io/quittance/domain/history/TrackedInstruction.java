package io.quittance.domain.history;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.ReleasedInstruction;
import org.jspecify.annotations.Nullable;

/**
 * A released instruction and what the facts say became of it.
 *
 * @param back what its answer brought back; nothing where there is none
 * @param answer the refund or the reversal that confirms it, else the refund that was refused; absent while there is none
 */
public record TrackedInstruction(
        ReleasedInstruction instruction, Fen back, @Nullable Fact answer) {

    /** What became of it. */
    public enum State {
        /** All of it has gone back. */
        CONFIRMED,
        /** The channel refused it; it stays outstanding until somebody has seen to it. */
        REFUSED,
        /** Nothing, or not all of it, has been heard of. */
        OUTSTANDING
    }

    /** What became of it. */
    public State state() {
        if (!outstanding().isPositive()) {
            return State.CONFIRMED;
        }
        return answer != null && !back.isPositive() ? State.REFUSED : State.OUTSTANDING;
    }

    /** What has not gone back of it, never less than nothing. */
    public Fen outstanding() {
        return instruction.amount().minus(back).max(Fen.ZERO);
    }

    /** Whether this refund or reversal is money that we gave back. */
    boolean isAnsweredBy(Fact fact) {
        return fact.equals(answer) && back.isPositive();
    }
}
