package io.quittance.writers.timeline;

import io.quittance.domain.history.TimeSpan;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a timeline shows.
 *
 * @param title one line
 * @param authorised when charging was authorised; from {@link LocalDateTime#MIN} and to {@link LocalDateTime#MAX} where open
 * @param asleep when the line was suspended
 * @param ends the effective ends, in order
 * @param marks in order of time
 * @param today the business date's end, to which the picture reaches
 */
public record Timeline(
        String title,
        List<TimeSpan> authorised,
        List<TimeSpan> asleep,
        List<LocalDateTime> ends,
        List<Mark> marks,
        LocalDateTime today) {

    /** Copies the lists. */
    public Timeline {
        authorised = List.copyOf(authorised);
        asleep = List.copyOf(asleep);
        ends = List.copyOf(ends);
        marks = List.copyOf(marks);
    }
}
