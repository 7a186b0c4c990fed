package io.quittance.ledger.log;

/**
 * Leave to write accounts in full.
 *
 * @param by a person, or {@code quittance}
 * @param reason what for
 */
public record Disclosure(String by, String reason) {}
