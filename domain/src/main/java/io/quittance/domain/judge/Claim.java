package io.quittance.domain.judge;

import io.quittance.domain.money.Fen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding asks to be given back, and how much of it was asked for already.
 *
 * @param money the charge or the payments it is on, as {@link Subject#identity} names them
 * @param amount all of it
 * @param pending what was released and has not gone back
 * @param route of all of it; absent where nothing goes back
 * @param instructions the rest
 */
record Claim(
        List<Subject> money,
        Fen amount,
        Fen pending,
        @Nullable Route route,
        List<RefundInstruction> instructions) {

    /** On no money. */
    static final Claim NONE = new Claim(List.of(), Fen.ZERO, Fen.ZERO, null, List.of());
}
