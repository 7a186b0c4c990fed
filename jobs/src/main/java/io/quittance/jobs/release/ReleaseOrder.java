package io.quittance.jobs.release;

import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.ledger.log.Disclosure;
import io.quittance.writers.night.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to release.
 *
 * @param batch its number
 * @param by a person, or {@code quittance}
 * @param on the day from which its money is waited for, in Asia/Shanghai
 * @param out where outboxes are; the folder goes below {@code released} there
 * @param calendar the published working days
 * @param deadlines of the complaint channels
 * @param disclosure leave to write accounts in full, which the log records; they are masked without it
 */
public record ReleaseOrder(
        String batch,
        String by,
        LocalDate on,
        Path out,
        Language language,
        WorkingDays calendar,
        DeadlineTable deadlines,
        @Nullable Disclosure disclosure,
        String productVersion) {}
