package io.quittance.bench.data;

/**
 * How much is generated. All else follows from it.
 *
 * <p>Of five charges three are the month's fee of a line and two are use of any line, so that lines repeat and no fee
 * is charged twice. Every charge has a payment but one in a thousand, whose place a payment of no charge takes; one in
 * two thousand is paid with another amount. Of the cancellations, a tenth as many as charges, {@value #STILL_CHARGED}
 * in a thousand are of lines that are charged in the month; together with their times that makes about 1.3 % of the
 * charges wrongful.
 *
 * @param charges as many payments, and a tenth as many cancellations
 * @param seed the same gives the same bytes
 */
public record Volume(long charges, long seed) {

    private static final long MOST = 1_000_000_000L;
    private static final int UNMATCHED = 100;
    private static final int WRONG_AMOUNT = 50;
    private static final int PARTS = 100_000;
    private static final int FEES_OF_FIVE = 3;

    /** Cancellations in a thousand whose line is charged in the month. */
    static final int STILL_CHARGED = 146;

    /** Checks the size. */
    public Volume {
        if (charges < 10 || charges > MOST) {
            throw new IllegalArgumentException("charges must be between 10 and " + MOST + ", not " + charges);
        }
    }

    /** Number of cancellations. */
    public long cancellations() {
        return charges / 10;
    }

    /** Rows of the three files, headers aside. */
    public long rows() {
        return 2 * charges + cancellations();
    }

    /** Number of lines that are charged in the month. */
    long lines() {
        return charges / 5 * FEES_OF_FIVE + Math.min(charges % 5, FEES_OF_FIVE);
    }

    /** Whether a charge is its line's fee of the month. */
    boolean isFee(long charge) {
        return charge % 5 < FEES_OF_FIVE;
    }

    /** The how manieth fee of the month a charge is. */
    long feeNumber(long charge) {
        return charge / 5 * FEES_OF_FIVE + charge % 5;
    }

    /** The how manieth use a charge is. */
    long useNumber(long charge) {
        return charge / 5 * (5 - FEES_OF_FIVE) + charge % 5 - FEES_OF_FIVE;
    }

    /** Whether nobody paid the charge. */
    boolean isUnmatched(long charge) {
        return Scatter.below(PARTS, seed, charge, 2) < UNMATCHED;
    }

    /** Whether something else than the charge's amount was paid. */
    boolean isPaidWrong(long charge) {
        long part = Scatter.below(PARTS, seed, charge, 2);
        return part >= UNMATCHED && part < UNMATCHED + WRONG_AMOUNT;
    }
}
