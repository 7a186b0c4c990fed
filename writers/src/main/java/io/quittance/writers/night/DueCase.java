package io.quittance.writers.night;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case with a deadline that is, or may be, within three working days of the business date, or behind it.
 *
 * @param whatZh what must be done by then, in Chinese
 * @param whatEn the same in English
 * @param workingDays from the business date to the deadline; negative when it has passed; absent where no
 *     published calendar tells how many
 */
public record DueCase(
        String caseNumber,
        String operator,
        String whatZh,
        String whatEn,
        LocalDate due,
        @Nullable Long workingDays) {}
