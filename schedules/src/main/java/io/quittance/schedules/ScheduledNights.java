package io.quittance.schedules;

import java.time.LocalDate;
import java.util.Optional;

/** The nights as the scheduler sees them. */
public interface ScheduledNights {

    /** Business date of the last night that balanced; empty when none has yet. */
    Optional<LocalDate> lastBalanced();

    /**
     * Runs one night to its end.
     *
     * @param night business date, in Asia/Shanghai; each call is later than the one before
     * @return whether the night balanced, so that the next may follow
     */
    boolean run(LocalDate night);
}
