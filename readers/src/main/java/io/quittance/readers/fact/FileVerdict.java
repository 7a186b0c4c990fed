package io.quittance.readers.fact;

import io.quittance.domain.quarantine.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file came to, once it was read to its end.
 *
 * @param rowsRead rows of data, whatever became of them
 * @param ignored rows that the format says yield nothing
 * @param trailerRows lines and rows that declared totals
 * @param hold why nothing of it may be used; absent where it is good
 */
public record FileVerdict(
        long rowsRead,
        long accepted,
        long rejected,
        long ignored,
        int trailerRows,
        List<Total> totals,
        @Nullable Reason hold) {

    /** Whether the file is to be held. */
    public boolean isHeld() {
        return hold != null;
    }

    /**
     * One declared total beside the same one computed, both as plain decimals in the unit of the file.
     *
     * @param money whether it is a sum of money; else a count
     * @param declared absent where the file does not have it
     */
    public record Total(
            String name, boolean money, @Nullable String declared, String computed, boolean ties) {}
}
