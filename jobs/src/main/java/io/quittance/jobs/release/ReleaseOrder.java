package io.quittance.jobs.release;

import io.quittance.writers.night.Language;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to release.
 *
 * @param batch its number
 * @param by a person, or {@code quittance}
 * @param on the day from which its money is waited for, in Asia/Shanghai
 * @param out where outboxes are; the folder goes below {@code released} there
 * @param unmasked whether accounts are written in full, which the log records
 */
public record ReleaseOrder(
        String batch, String by, LocalDate on, Path out, Language language, boolean unmasked, String productVersion) {}
