package io.quittance.writers.night;

import io.quittance.domain.money.Fen;
import io.quittance.domain.quarantine.Reason;
import java.util.List;

/**
 * What became of an input file.
 *
 * @param path in the inbox, {@code archive.zip!member} for a member; what was expected for a missing file
 * @param sha256 of its bytes; empty for a missing file
 * @param format its id; empty where no format recognised it
 * @param read rows read, the trailer's among them
 * @param amount sum of the money of the accepted rows
 * @param totals those that its format declares; empty where it declares none
 * @param reasons why it is held; empty for any other
 */
public record FileResult(
        String path,
        String sha256,
        long bytes,
        String format,
        FileStatus status,
        long read,
        long accepted,
        long repeats,
        long quarantined,
        long trailerRows,
        Fen amount,
        List<FileTotal> totals,
        List<Reason> reasons) {

    /** Copies the lists. */
    public FileResult {
        totals = List.copyOf(totals);
        reasons = List.copyOf(reasons);
    }

    /** A file that was expected and has not come. */
    public static FileResult missing(String expected) {
        return new FileResult(expected, "", 0, "", FileStatus.MISSING, 0, 0, 0, 0, 0, Fen.ZERO, List.of(), List.of());
    }
}
