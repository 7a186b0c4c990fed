package io.quittance.jobs.night;

import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.policy.Policies;
import io.quittance.ledger.log.Disclosure;
import io.quittance.readers.fact.ReaderSettings;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.writers.night.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to run.
 *
 * @param businessDate in Asia/Shanghai
 * @param inbox existing folder, read at any depth
 * @param out where the outbox goes
 * @param policiesDigest of the policy file's bytes
 * @param calendar the published working days
 * @param deadlines of the complaint channels
 * @param formats in force, the night's own among them
 * @param reader how files are read
 * @param disclosure leave to write accounts in full, which the log records; they are masked without it
 */
public record NightOrder(
        LocalDate businessDate,
        Path inbox,
        Path out,
        Policies policies,
        String policiesDigest,
        WorkingDays calendar,
        DeadlineTable deadlines,
        FormatCatalog formats,
        ReaderSettings reader,
        Language language,
        @Nullable Disclosure disclosure) {

    /** Whether accounts are written in full. */
    public boolean unmasked() {
        return disclosure != null;
    }
}
