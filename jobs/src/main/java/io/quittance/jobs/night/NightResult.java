package io.quittance.jobs.night;

import java.nio.file.Path;

/**
 * How a night ended.
 *
 * @param summary some lines for a person
 * @param outbox the folder it left, or that an earlier run of it had left; for an unbalanced night the folder that says
 *     what does not tie out
 */
public record NightResult(Ending ending, String summary, Path outbox) {
    /** The ways to end. */
    public enum Ending {
        /** Balanced, and nothing was held. */
        BALANCED,
        /** Balanced, but something was held, quarantined or missing. */
        BALANCED_WITH_HELD,
        /** The same night was done before; nothing was changed. */
        ALREADY_DONE,
        /** The proof failed; nothing was released. */
        UNBALANCED
    }
}
