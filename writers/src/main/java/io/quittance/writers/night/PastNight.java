package io.quittance.writers.night;

import java.time.LocalDate;

/**
 * What an earlier night found, its supplements included.
 *
 * @param tally of the findings that were new or changed then
 */
public record PastNight(LocalDate businessDate, Tally tally) {}
