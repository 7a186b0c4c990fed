package io.quittance.app.night;

/** Runs one night to its end. */
@FunctionalInterface
public interface NightRunner {

    /**
     * Runs a night, or finds that it is done already.
     *
     * @return how it ended and what a person should read about it
     * @throws io.quittance.app.words.StoppedException if it may not or cannot run now; nothing was released
     */
    NightOutcome run(NightRequest request);
}
