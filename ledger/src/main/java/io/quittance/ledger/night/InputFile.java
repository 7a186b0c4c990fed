package io.quittance.ledger.night;

import io.quittance.domain.quarantine.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of one delivered file in one night.
 *
 * @param number the ledger's own number; files of a night are numbered in the order of their paths
 * @param path in the inbox, {@code archive.zip!member} for a member
 * @param sha256 of the delivered bytes (of the whole archive for a member)
 * @param format id of the format that recognised it, empty if none did
 * @param quarantined rows rejected, conflicts included
 * @param totals declared and computed totals, one a line, in the words of whoever reads files
 * @param hold why it is held, if it is
 */
public record InputFile(
        int number,
        String path,
        String sha256,
        long bytes,
        String format,
        Status status,
        long rowsRead,
        long accepted,
        long repeats,
        long quarantined,
        long trailer,
        String totals,
        @Nullable Reason hold) {

    /** What became of it. */
    public enum Status {
        /** Not yet read to its end. */
        PENDING,
        /** Taken in. */
        ACCEPTED,
        /** Not used, with the reason. */
        HELD,
        /** The same bytes were taken in before. */
        ALREADY_INGESTED,
        /** Expected, and not there. */
        MISSING
    }
}
