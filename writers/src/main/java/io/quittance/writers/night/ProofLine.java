package io.quittance.writers.night;

import io.quittance.domain.money.Fen;

/**
 * One line of the proof: two figures that must be the same.
 *
 * @param control what ties out, in words that name the file, channel or balance
 */
public record ProofLine(String control, long left, long right, Unit unit) {
    /** What the figures are. */
    public enum Unit {
        /** A number of things. */
        COUNT,
        /** Money in fen. */
        FEN
    }

    /** Of two numbers. */
    public static ProofLine count(String control, long left, long right) {
        return new ProofLine(control, left, right, Unit.COUNT);
    }

    /** Of two amounts. */
    public static ProofLine money(String control, Fen left, Fen right) {
        return new ProofLine(control, left.value(), right.value(), Unit.FEN);
    }

    /** Whether the figures are the same. */
    public boolean ok() {
        return left == right;
    }

    /** Left less right. */
    public long difference() {
        return Math.subtractExact(left, right);
    }

    /** A figure of this line as it is printed: a whole number, or yuan. */
    public String print(long figure) {
        return unit == Unit.FEN ? Fen.of(figure).toYuan() : Long.toString(figure);
    }
}
