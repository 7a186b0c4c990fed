package io.quittance.writers.night;

/**
 * The sums of one account.
 *
 * @param account as printed
 */
public record AccountTally(String operator, String account, Tally tally) {}
