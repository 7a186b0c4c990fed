package io.quittance.domain.timeline;

import io.quittance.domain.calendar.PublishedYear;
import io.quittance.domain.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The calendars of 2025 and 2026, written out a second time. */
public final class TestCalendar {

    /** Both years. */
    public static final WorkingDays PUBLISHED = new WorkingDays(List.of(of2025(), of2026()));

    private TestCalendar() {}

    private static PublishedYear of2025() {
        Set<LocalDate> off = days("2025-01-01", 1);
        off.addAll(days("2025-01-28", 8));
        off.addAll(days("2025-04-04", 3));
        off.addAll(days("2025-05-01", 5));
        off.addAll(days("2025-05-31", 3));
        off.addAll(days("2025-10-01", 8));
        Set<LocalDate> makeUp = days("2025-01-26", 1);
        makeUp.addAll(days("2025-02-08", 1));
        makeUp.addAll(days("2025-04-27", 1));
        makeUp.addAll(days("2025-09-28", 1));
        makeUp.addAll(days("2025-10-11", 1));
        return new PublishedYear(2025, off, makeUp, "test");
    }

    private static PublishedYear of2026() {
        Set<LocalDate> off = days("2026-01-01", 3);
        off.addAll(days("2026-02-15", 9));
        off.addAll(days("2026-04-04", 3));
        off.addAll(days("2026-05-01", 5));
        off.addAll(days("2026-06-19", 3));
        off.addAll(days("2026-09-25", 3));
        off.addAll(days("2026-10-01", 7));
        Set<LocalDate> makeUp = days("2026-01-04", 1);
        makeUp.addAll(days("2026-02-14", 1));
        makeUp.addAll(days("2026-02-28", 1));
        makeUp.addAll(days("2026-05-09", 1));
        makeUp.addAll(days("2026-09-20", 1));
        makeUp.addAll(days("2026-10-10", 1));
        return new PublishedYear(2026, off, makeUp, "test");
    }

    private static Set<LocalDate> days(String first, int count) {
        LocalDate start = LocalDate.parse(first);
        return new HashSet<>(start.datesUntil(start.plusDays(count)).toList());
    }
}
