package io.quittance.app.night;

/** Runs a supplement of repaired rows. */
@FunctionalInterface
public interface RepairRunner {

    /**
     * Runs a night whose files are parts of others: none has totals of its own, and what is still bad is quarantined
     * again, however much it is.
     *
     * @throws io.quittance.app.words.StoppedException if it may not or cannot run now; nothing was released
     */
    NightOutcome runRepaired(NightRequest request);
}
