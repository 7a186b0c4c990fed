package io.quittance.bench.data;

import java.time.LocalDate;

/** Times as whole seconds since the first of September 2026, written without making objects. */
final class Moment {

    /** First second of October, the month that is charged. */
    static final long MONTH = 30L * 86_400;

    /** First second of November. */
    static final long NEXT_MONTH = 61L * 86_400;

    /** A business date by which everything unmatched is overdue. */
    static final LocalDate NIGHT = LocalDate.of(2026, 11, 5);

    private static final long DAY = 86_400;
    private static final int[] LENGTHS = {30, 31, 30};
    private static final int FIRST = 9;

    private Moment() {}

    /** {@code yyyy-MM-dd HH:mm:ss}. */
    static void write(CsvFile file, long moment) {
        long date = date(moment);
        file.digits(date / 10_000, 4)
                .text("-")
                .digits(date / 100 % 100, 2)
                .text("-")
                .digits(date % 100, 2)
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
        file.digits(date(moment), 8);
    }

    private static long date(long moment) {
        long day = moment / DAY;
        int month = 0;
        while (day >= LENGTHS[month]) {
            day -= LENGTHS[month];
            month++;
        }
        return 2026_00_00 + (FIRST + month) * 100L + day + 1;
    }
}
