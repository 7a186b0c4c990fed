package io.quittance.ledger.casework;

import java.time.LocalDate;

/**
 * A dispute carried to a complaint channel.
 *
 * @param number of the filing
 * @param channel such as {@code OPERATOR}, {@code MIIT} or {@code 12315}
 * @param filedOn in Asia/Shanghai
 * @param reference the channel's own number, empty if it gave none
 * @param state FILED, ACCEPTED, ANSWERED, REFUSED or WITHDRAWN
 */
public record CaseFiling(
        long number, String channel, LocalDate filedOn, String reference, String state, String filedBy) {}
