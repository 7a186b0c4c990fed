package io.quittance.writers.dossier;

import io.quittance.domain.record.Source;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of evidence, whoever had it.
 *
 * @param sha256 of its file
 * @param kind what the file is, in a few Chinese words
 * @param takenIn business date on which the file was taken in; absent where the subscriber brought it
 * @param raw the row as it stood there
 * @param personal values in it that tell a person
 * @param told what it tells, in order of time; at least one thing
 */
record Exhibit(
        Source source,
        String sha256,
        String kind,
        @Nullable LocalDate takenIn,
        String raw,
        List<String> personal,
        List<FactWords.Told> told) {

    static Exhibit of(Evidence ours) {
        return new Exhibit(
                ours.source(),
                ours.sha256(),
                ours.kind(),
                ours.takenIn(),
                ours.raw(),
                ours.personal(),
                FactWords.of(ours.fact()));
    }

    static Exhibit of(Brought theirs) {
        return new Exhibit(
                theirs.source(),
                theirs.sha256(),
                "用户导出的支付账单",
                null,
                theirs.raw(),
                theirs.personal(),
                List.of(FactWords.of(theirs)));
    }

    /** Whether the other one is the next line of the same file. */
    boolean isFollowedBy(Exhibit other) {
        return sha256.equals(other.sha256) && source.line() + 1 == other.source.line();
    }

    /** When it first tells of something; what has no time comes before all. */
    LocalDateTime first() {
        LocalDateTime at = told.get(0).at();
        return at == null ? LocalDateTime.MIN : at;
    }
}
