package io.quittance.domain.history;

import io.quittance.domain.record.Opening;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The day of the month on which a line's cycles begin at 00:00; in a shorter month the last day. Source: judgement,
 * Cycles and effective end.
 *
 * @param day 1 to 31
 */
public record Anchor(int day) {

    /** Of these terms; the first of the month where there are none. */
    public static Anchor of(@Nullable Opening terms) {
        return new Anchor(terms == null ? 1 : terms.anchorDay());
    }

    /** The boundary in a month. */
    public LocalDateTime boundaryIn(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth())).atStartOfDay();
    }

    /** The cycle that begins in a month. */
    public TimeSpan cycleIn(YearMonth month) {
        return new TimeSpan(boundaryIn(month), boundaryIn(month.plusMonths(1)));
    }

    /** The cycle that contains an instant. */
    public TimeSpan cycleAt(LocalDateTime instant) {
        YearMonth month = YearMonth.from(instant);
        return cycleIn(instant.isBefore(boundaryIn(month)) ? month.minusMonths(1) : month);
    }

    /** The first boundary not before an instant. */
    public LocalDateTime boundaryFrom(LocalDateTime instant) {
        TimeSpan cycle = cycleAt(instant);
        return cycle.start().equals(instant) ? instant : cycle.end();
    }

    /** The boundary so many cycles after a boundary. */
    public LocalDateTime after(LocalDateTime boundary, int cycles) {
        return boundaryIn(YearMonth.from(boundary).plusMonths(cycles));
    }
}
