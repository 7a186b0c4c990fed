package io.quittance.domain.history;

import java.time.LocalDateTime;

/**
 * A stretch of time in Asia/Shanghai: a cycle, or the period a charge is for.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record TimeSpan(LocalDateTime start, LocalDateTime end) {

    /** Whether the instant lies inside. */
    public boolean contains(LocalDateTime instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
