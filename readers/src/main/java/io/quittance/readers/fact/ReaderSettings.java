package io.quittance.readers.fact;

import java.math.BigDecimal;

/**
 * What the operator of the program may set.
 *
 * @param maxRejectedRatio share of rejected rows above which a file is held, if there are at least {@code minRejected}
 * @param minRejected fewer rejected rows never hold a file
 * @param maxCell characters a cell may have
 * @param parts whether files are parts of others, whose totals they cannot declare
 */
public record ReaderSettings(
        Operators operators, BigDecimal maxRejectedRatio, int minRejected, int maxCell, boolean parts) {
    /** One in a hundred, from ten rows on; cells of 4096 characters. */
    public static ReaderSettings of(Operators operators) {
        return new ReaderSettings(operators, new BigDecimal("0.01"), 10, 4096, false);
    }

    /** With another share. */
    public ReaderSettings withMaxRejectedRatio(BigDecimal ratio) {
        return new ReaderSettings(operators, ratio, minRejected, maxCell, parts);
    }

    /** For parts of files: no totals are asked for, and no number of rejected rows holds the rest. */
    public ReaderSettings forParts() {
        return new ReaderSettings(operators, BigDecimal.ONE, minRejected, maxCell, true);
    }

    boolean isTooMany(long rejected, long rows) {
        return rejected >= minRejected
                && BigDecimal.valueOf(rejected).compareTo(maxRejectedRatio.multiply(BigDecimal.valueOf(rows))) > 0;
    }
}
