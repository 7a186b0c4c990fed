package io.quittance.writers.night;

/** Everything that is known of a night at its end. */
public record NightReport(Night night, NightFacts facts, NightTally tally) {}
