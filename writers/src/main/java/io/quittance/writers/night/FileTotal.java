package io.quittance.writers.night;

import io.quittance.writers.night.ProofLine.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A total that a file declares of itself, beside the same one computed from its rows.
 *
 * @param declared a number of things or fen, by the unit; absent where the file does not have it
 */
public record FileTotal(String name, @Nullable Long declared, long computed, Unit unit) {

    /** Whether it is declared as it is computed. */
    public boolean ok() {
        return declared != null && declared == computed;
    }
}
