package io.quittance.writers.night;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.money.Fen;

/** How many findings, about how much money, of which how much goes back. */
public record Tally(long count, Fen amount, Fen refund) {
    /** Nothing. */
    public static final Tally NONE = new Tally(0, Fen.ZERO, Fen.ZERO);

    /** With one more finding. */
    public Tally plus(Finding finding) {
        return new Tally(count + 1, amount.plus(finding.amount()), refund.plus(finding.refundAmount()));
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(count + other.count, amount.plus(other.amount), refund.plus(other.refund));
    }

    /** What is left of it without another one. */
    public Tally minus(Tally part) {
        return new Tally(count - part.count, amount.minus(part.amount), refund.minus(part.refund));
    }

    /** With one more amount that goes back. */
    Tally plusRefund(Fen more) {
        return new Tally(count + 1, amount, refund.plus(more));
    }
}
