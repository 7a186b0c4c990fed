package io.quittance.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in whole fen (1/100 yuan); may be negative.
 *
 * <p>Immutable. No operation rounds unless a {@link RoundingMode} is given, and none overflows silently: each throws
 * {@link ArithmeticException} instead.
 *
 * @param value the amount in fen
 */
public record Fen(long value) implements Comparable<Fen> {

    /** No money. */
    public static final Fen ZERO = new Fen(0);

    /** An amount of whole fen. */
    public static Fen of(long fen) {
        return fen == 0 ? ZERO : new Fen(fen);
    }

    /**
     * An amount of yuan.
     *
     * @param yuan at most two decimals
     * @throws ArithmeticException if a digit would be lost
     */
    public static Fen ofYuan(BigDecimal yuan) {
        return of(yuan.movePointRight(2).longValueExact());
    }

    /** As {@link #ofYuan(BigDecimal)}, from plain decimal text such as {@code 15.00}. */
    public static Fen ofYuan(String yuan) {
        return ofYuan(new BigDecimal(yuan));
    }

    /** The sum. */
    public Fen plus(Fen other) {
        return of(Math.addExact(value, other.value));
    }

    /** The difference. */
    public Fen minus(Fen other) {
        return of(Math.subtractExact(value, other.value));
    }

    /** The amount with its sign turned. */
    public Fen negated() {
        return of(Math.negateExact(value));
    }

    /** The amount without its sign. */
    public Fen abs() {
        return value < 0 ? negated() : this;
    }

    /** The share {@code part / whole} of this amount, rounded to the fen as told. */
    public Fen share(long part, long whole, RoundingMode rounding) {
        BigDecimal product = BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(part));
        return of(product.divide(BigDecimal.valueOf(whole), 0, rounding).longValueExact());
    }

    /** This amount times a factor, rounded to the fen as told. */
    public Fen times(BigDecimal factor, RoundingMode rounding) {
        return of(
                BigDecimal.valueOf(value).multiply(factor).setScale(0, rounding).longValueExact());
    }

    /** The smaller of the two. */
    public Fen min(Fen other) {
        return value <= other.value ? this : other;
    }

    /** The larger of the two. */
    public Fen max(Fen other) {
        return value >= other.value ? this : other;
    }

    /** Whether this is more than nothing. */
    public boolean isPositive() {
        return value > 0;
    }

    /** Whether this is more than the other. */
    public boolean isMoreThan(Fen other) {
        return value > other.value;
    }

    /** Plain yuan with two decimals, such as {@code -0.05} or {@code 1234.50}; never in scientific notation. */
    public String toYuan() {
        long fen = Math.abs(value % 100);
        return (value < 0 ? "-" : "") + Math.abs(value / 100) + (fen < 10 ? ".0" : ".") + fen;
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return toYuan();
    }
}
