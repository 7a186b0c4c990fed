package io.quittance.writers.night;

import io.quittance.domain.money.Fen;

/** How many, and how much money together. */
public record Sum(long count, Fen amount) {
    /** Nothing. */
    public static final Sum NONE = new Sum(0, Fen.ZERO);

    /** Both together. */
    public Sum plus(Sum other) {
        return new Sum(count + other.count, amount.plus(other.amount));
    }
}
