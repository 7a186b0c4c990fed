package io.quittance.ledger.night;

import java.time.LocalDate;

/**
 * One night, or one supplement of it.
 *
 * @param number the ledger's own number, rising in the order in which nights were begun
 * @param businessDate in Asia/Shanghai
 * @param supplement 1 for the night itself, 2 and on for what came later
 * @param digest of its inputs, policies and formats
 * @param policiesDigest of its policies alone
 * @param packed whether its charges and payments are kept in packs
 */
public record Night(
        int number,
        LocalDate businessDate,
        int supplement,
        String digest,
        String policiesDigest,
        String formatsDigest,
        boolean packed,
        State state) {

    /** How far a night has come. */
    public enum State {
        /** Begun, and not yet at its end; its process may be dead. */
        RUNNING,
        /** Its proof failed. */
        UNBALANCED,
        /** Proven and published. */
        BALANCED,
        /** Given up for the same date with other inputs. */
        ABANDONED
    }

    /** The name of its outbox: the business date, with {@code -2} and on for supplements. */
    public String name() {
        return supplement == 1 ? businessDate.toString() : businessDate + "-" + supplement;
    }
}
