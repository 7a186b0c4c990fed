package io.quittance.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which nights are due. A firing on one day audits the business date of the day before, whose bills the channels
 * publish that morning. Pure: time is an argument.
 */
final class DueNights {

    /** Long enough for a monthly schedule to have fired once. */
    private static final Duration LOOK_BACK = Duration.ofDays(32);

    private DueNights() {}

    /** Business date of the latest firing up to and including now; empty when there was none in 32 days. */
    static Optional<LocalDate> latest(Schedule schedule, Instant now) {
        Optional<LocalDate> latest = Optional.empty();
        Instant firing = schedule.next(now.minus(LOOK_BACK));
        while (firing != null && !firing.isAfter(now)) {
            latest = Optional.of(firing.atZone(Schedule.ZONE).toLocalDate().minusDays(1));
            firing = schedule.next(firing);
        }
        return latest;
    }

    /**
     * The nights to run, in order.
     *
     * @param lastBalanced the night they follow; where there is none, only the latest is due
     * @param latest the last of them
     */
    static List<LocalDate> following(Optional<LocalDate> lastBalanced, LocalDate latest) {
        LocalDate first = lastBalanced.map(night -> night.plusDays(1)).orElse(latest);
        return first.isAfter(latest)
                ? List.of()
                : first.datesUntil(latest.plusDays(1)).toList();
    }
}
