package io.quittance.writers.night;

import java.time.LocalDate;

/**
 * A case with a deadline within three working days of the business date, or behind it.
 *
 * @param whatZh what must be done by then, in Chinese
 * @param whatEn the same in English
 * @param workingDays from the business date to the deadline; negative when it has passed
 */
public record DueCase(
        String caseNumber, String operator, String whatZh, String whatEn, LocalDate due, long workingDays) {}
