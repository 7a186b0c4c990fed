package io.quittance.writers.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an instant lies between the left and the right edge. The window holds everything in dispute with some days
 * around it; what lies long before is left to the table of facts.
 */
record TimeScale(LocalDateTime start, LocalDateTime end, double left, double right) {
    private static final int MOST_TICKS = 9;
    private static final long LEAST_BEFORE_DAYS = 20;

    /** A label at an instant. */
    record Tick(LocalDateTime at, String label) {}

    static TimeScale of(Timeline timeline, double left, double right) {
        List<LocalDateTime> focus = Stream.concat(
                        timeline.ends().stream(),
                        timeline.marks().stream().filter(Mark::disputed).map(Mark::at))
                .sorted()
                .toList();
        LocalDateTime last = Stream.concat(
                        focus.stream(), timeline.marks().stream().map(Mark::at))
                .filter(at -> !at.isAfter(timeline.today()))
                .reduce(timeline.today(), TimeScale::later);
        LocalDateTime from = focus.isEmpty() ? last : focus.get(0);
        LocalDateTime until = focus.isEmpty() ? last : later(last, focus.get(focus.size() - 1));
        long days = Duration.between(from, until).toDays();
        LocalDateTime begin = from.minusDays(Math.max(LEAST_BEFORE_DAYS, days / 3));
        long margin = Math.max(1, Duration.between(begin, until).toHours() / 30);
        return new TimeScale(begin.truncatedTo(ChronoUnit.DAYS), until.plusHours(margin), left, right);
    }

    /** Whether it is not cut off at the left. */
    boolean shows(LocalDateTime at) {
        return !at.isBefore(start) && !at.isAfter(end);
    }

    /** Where it lies; at an edge if it lies outside. */
    double x(LocalDateTime at) {
        LocalDateTime in = at.isBefore(start) ? start : at.isAfter(end) ? end : at;
        double share = (double) Duration.between(start, in).toMinutes()
                / Duration.between(start, end).toMinutes();
        return left + share * (right - left);
    }

    /** Firsts of months, or days where the window is short. */
    List<Tick> ticks() {
        long days = ChronoUnit.DAYS.between(start, end);
        return days > 75 ? months() : days(Math.max(1, (int) Math.ceil(days / (double) MOST_TICKS)));
    }

    private List<Tick> months() {
        YearMonth first = YearMonth.from(start).plusMonths(1);
        long count = ChronoUnit.MONTHS.between(first, YearMonth.from(end)) + 1;
        int step = (int) Math.ceil(count / (double) MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(YearMonth.from(end)); month = month.plusMonths(step)) {
            ticks.add(new Tick(month.atDay(1).atStartOfDay(), month.toString()));
        }
        return ticks;
    }

    private List<Tick> days(int step) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = start.toLocalDate().plusDays(1);
                !day.isAfter(end.toLocalDate());
                day = day.plusDays(step)) {
            String label = ticks.isEmpty() ? day.toString() : day.toString().substring(5);
            ticks.add(new Tick(day.atStartOfDay(), label));
        }
        return ticks;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? other : one;
    }
}
