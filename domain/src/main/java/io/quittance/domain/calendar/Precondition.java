package io.quittance.domain.calendar;

/**
 * A channel that listens only to those who went to another one first.
 *
 * @param channel which one
 * @param first where one has to go before
 * @param zh what must have happened there
 * @param en the same in English
 */
public record Precondition(ComplaintChannel channel, ComplaintChannel first, String zh, String en, Basis basis) {}
