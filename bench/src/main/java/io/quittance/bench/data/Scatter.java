package io.quittance.bench.data;

import java.math.BigInteger;

/**
 * A one-to-one shuffle of the numbers from 0 up to a size.
 *
 * @param size how many
 * @param factor without a common divisor with the size
 */
record Scatter(long size, long factor, long shift) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long GOLDEN_SHARE = 618_033_989L;
    private static final long WHOLE = 1_000_000_000L;

    /** The shuffle of a size for a seed. Sizes up to a few thousand million neither overflow nor repeat. */
    static Scatter over(long size, long seed) {
        long factor = size < WHOLE ? size * GOLDEN_SHARE / WHOLE : GOLDEN_SHARE;
        while (gcd(Math.max(factor, 1), size) != 1) {
            factor++;
        }
        return new Scatter(size, Math.max(factor, 1), below(size, seed, size, 99));
    }

    /** Where a number goes. */
    long at(long number) {
        return (number * factor + shift) % size;
    }

    /** The shuffle that takes numbers back to where they came from. */
    Scatter inverse() {
        BigInteger whole = BigInteger.valueOf(size);
        BigInteger back = BigInteger.valueOf(factor).modInverse(whole);
        BigInteger start = back.multiply(BigInteger.valueOf(shift)).negate().mod(whole);
        return new Scatter(size, back.longValueExact(), start.longValueExact());
    }

    /**
     * A number from 0 up to a bound that looks drawn.
     *
     * @param purpose tells the draws of one row apart
     */
    static long below(long bound, long seed, long number, long purpose) {
        return Long.remainderUnsigned(mix(mix(seed * GOLDEN + purpose) + number * GOLDEN), bound);
    }

    /** SplitMix64's finisher: every bit depends on every bit. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
