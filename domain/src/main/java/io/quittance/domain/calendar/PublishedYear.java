package io.quittance.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The calendar of a year as the State Council published it. Every other day works from Monday to Friday.
 *
 * @param off the days of its holidays, weekends among them or not
 * @param makeUp the Saturdays and Sundays that work
 * @param source the notice
 */
public record PublishedYear(int year, Set<LocalDate> off, Set<LocalDate> makeUp, String source) {

    /**
     * Copies the sets.
     *
     * @throws MisplacedDayException if a day is of another year, both off and made up, or made up within the week
     */
    public PublishedYear {
        off = Set.copyOf(off);
        makeUp = Set.copyOf(makeUp);
        for (LocalDate day : off) {
            refuse(day.getYear() != year, day, "不在 " + year + " 年", "is not a day of " + year);
        }
        for (LocalDate day : makeUp) {
            refuse(day.getYear() != year, day, "不在 " + year + " 年", "is not a day of " + year);
            refuse(!isWeekend(day), day, "不是周六或周日，无须补班", "is neither a Saturday nor a Sunday and needs no making up");
            refuse(off.contains(day), day, "既休息又补班", "is both off and made up");
        }
    }

    /** Whether people work on a day of this year. */
    boolean works(LocalDate day) {
        return makeUp.contains(day) || (!isWeekend(day) && !off.contains(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void refuse(boolean wrong, LocalDate day, String zh, String en) {
        if (wrong) {
            throw new MisplacedDayException(day + " " + zh, day + " " + en);
        }
    }
}
