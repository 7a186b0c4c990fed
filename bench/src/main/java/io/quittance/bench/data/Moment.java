package io.quittance.bench.data;

import java.time.LocalDate;

/** Times as whole seconds since the first of January 2026. */
final class Moment {

    static final long DAY = 86_400;

    /** First second of September, when the cancellations of a whole month begin. */
    static final long SEPTEMBER = 243 * DAY;

    /** First second of October, the month that is charged. */
    static final long OCTOBER = 273 * DAY;

    /** First second of November. */
    static final long NOVEMBER = 304 * DAY;

    /** A business date by which everything unmatched is overdue. */
    static final LocalDate NIGHT = LocalDate.of(2026, 11, 5);

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private Moment() {}

    /** {@code yyyy-MM-dd HH:mm:ss}. */
    static void write(CsvFile file, long moment) {
        LocalDate date = date(moment);
        file.digits(date.getYear(), 4)
                .text("-")
                .digits(date.getMonthValue(), 2)
                .text("-")
                .digits(date.getDayOfMonth(), 2)
                .text(" ");
        long second = moment % DAY;
        file.digits(second / 3600, 2)
                .text(":")
                .digits(second / 60 % 60, 2)
                .text(":")
                .digits(second % 60, 2);
    }

    /** {@code yyyyMMdd}. */
    static void day(CsvFile file, long moment) {
        month(file, moment);
        file.digits(dayOfMonth(moment), 2);
    }

    /** {@code yyyyMM}. */
    static void month(CsvFile file, long moment) {
        LocalDate date = date(moment);
        file.digits(date.getYear(), 4).digits(date.getMonthValue(), 2);
    }

    /** From 1 to 31. */
    static int dayOfMonth(long moment) {
        return date(moment).getDayOfMonth();
    }

    /** First second of the month that follows. */
    static long nextMonth(long moment) {
        LocalDate next = date(moment).withDayOfMonth(1).plusMonths(1);
        return (next.toEpochDay() - FIRST.toEpochDay()) * DAY;
    }

    static LocalDate date(long moment) {
        return FIRST.plusDays(moment / DAY);
    }
}
