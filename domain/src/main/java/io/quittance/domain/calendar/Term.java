package io.quittance.domain.calendar;

import java.time.LocalDate;

/**
 * How long.
 *
 * @param count more than zero
 * @param before whether it is counted back from the event
 * @param rolls whether an end on a day off moves to the next working day (民法典 203); never for working days. What one
 *     has to do oneself does not: the day that is not moved is the safe one
 */
public record Term(int count, Unit unit, boolean before, boolean rolls) {

    /** What is counted. */
    public enum Unit {
        /** Working days. */
        WORKING_DAYS,
        /** Natural days. */
        DAYS,
        /** To the day of the same number, else to the month's last (民法典 202). */
        MONTHS,
        /** As months. */
        YEARS
    }

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException in one sentence
     */
    public Term {
        if (count < 1) {
            throw new IllegalArgumentException("A term is at least 1 long: " + count);
        }
        if (unit == Unit.WORKING_DAYS && (before || rolls)) {
            throw new IllegalArgumentException("Working days are counted forwards and end on a working day.");
        }
    }

    /** The last day of the term that an event on a day begins. */
    Reckoned from(LocalDate day, WorkingDays calendar) {
        if (unit == Unit.WORKING_DAYS) {
            return calendar.plusWorkingDays(day, count);
        }
        LocalDate end = unrolled(day);
        return rolls ? calendar.endOfTerm(end) : new Reckoned.On(end);
    }

    /** The same by the plain calendar; for working days no day can be said. */
    LocalDate unrolled(LocalDate day) {
        int signed = before ? -count : count;
        return switch (unit) {
            case DAYS -> day.plusDays(signed);
            case MONTHS -> day.plusMonths(signed);
            case YEARS -> day.plusYears(signed);
            case WORKING_DAYS -> throw new IllegalStateException("working days need their calendar");
        };
    }
}
