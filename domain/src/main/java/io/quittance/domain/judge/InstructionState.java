package io.quittance.domain.judge;

import io.quittance.domain.calendar.Reckoned;
import io.quittance.domain.history.TrackedInstruction;
import io.quittance.domain.money.Fen;
import org.jspecify.annotations.Nullable;

/**
 * What became of a released instruction, as of the night.
 *
 * @param tracked the instruction, its answer and its state
 * @param unsupported what of its amount no finding supports any more, whether it has gone back or not: to be recovered,
 *     or stopped
 * @param due the last working day by which it should be answered, or that the calendar is not published; absent where
 *     its money is not among the facts
 */
public record InstructionState(
        TrackedInstruction tracked,
        Fen unsupported,
        @Nullable Reckoned due) {}
