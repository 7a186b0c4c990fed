package io.quittance.app.night;

import io.quittance.app.words.ExitCode;

/**
 * How a night ended.
 *
 * @param exitCode DONE, HELD or UNPROVED
 * @param summary a few lines for a person, in the language asked for
 */
public record NightOutcome(ExitCode exitCode, String summary) {

    /** Whether the night tied out, whatever it held. */
    public boolean balanced() {
        return exitCode == ExitCode.DONE || exitCode == ExitCode.HELD;
    }
}
