package io.quittance.ledger.log;

import java.time.OffsetDateTime;

/**
 * One action.
 *
 * @param number 1 and on, without gaps
 * @param actor a person, or {@code quittance} for the night
 * @param subject what it was done to: a case, a batch, a person
 * @param hash of the entry and the hash before it, in hexadecimal
 */
public record LogEntry(
        long number, OffsetDateTime at, String actor, String action, String subject, String detail, String hash) {}
