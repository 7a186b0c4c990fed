package io.quittance.writers.night;

import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.record.LineKey;
import java.time.LocalDate;

/**
 * A night before anything of it is known.
 *
 * @param businessDate its identity, in Asia/Shanghai
 * @param name of its folder: the business date, with {@code -2}, {@code -3}, … for a supplement
 * @param language of the page
 * @param unmasked whether accounts are printed whole
 * @param deadlines of the complaint channels
 * @param calendar the published working days, by which they are counted
 */
public record Night(
        LocalDate businessDate,
        String name,
        Language language,
        boolean unmasked,
        DeadlineTable deadlines,
        WorkingDays calendar) {

    /** The account of a line as this night prints it. */
    public String account(LineKey line) {
        return unmasked ? line.account() : Accounts.masked(line.account());
    }
}
