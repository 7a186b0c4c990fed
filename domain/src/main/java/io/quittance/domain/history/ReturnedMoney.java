package io.quittance.domain.history;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Money that was taken, and what came back of it.
 *
 * @param number charge id or transaction id
 * @param due what of it had to come back
 * @param source of the charge or payment
 * @param returns in order of time
 */
public record ReturnedMoney(
        String number, LocalDateTime takenAt, Fen taken, Fen due, Source source, List<Return> returns) {

    /** Copies the list. */
    public ReturnedMoney {
        returns = List.copyOf(returns);
    }

    /** What came back of it. */
    public Fen back() {
        return returns.stream().map(Return::amount).reduce(Fen.ZERO, Fen::plus);
    }

    /** The same money, of which more had to come back. */
    public ReturnedMoney and(ReturnedMoney more) {
        return new ReturnedMoney(
                number,
                takenAt,
                taken,
                due.plus(more.due()),
                source,
                Stream.concat(returns.stream(), more.returns().stream()).toList());
    }

    /**
     * A refund, or a reversal.
     *
     * @param number refund number, or charge id of the reversal
     * @param instruction it answers; empty where it came unasked
     * @param amount more than nothing
     */
    public record Return(String number, String instruction, LocalDateTime at, Fen amount, Source source) {}
}
