package io.quittance.domain.naive;

import java.time.LocalDateTime;

/** What a recurring charge is for, end exclusive. */
record NaivePeriod(LocalDateTime start, LocalDateTime end) {
    boolean contains(LocalDateTime t) {
        return !t.isBefore(start) && t.isBefore(end);
    }
}
