package io.quittance.domain.naive;

import io.quittance.domain.record.Opening;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interval in which charging was authorised.
 *
 * @param terms the opening whose anchor, fee and contract hold
 * @param ends the cancellations requested in it, by request and number
 */
record NaiveSpell(LocalDateTime start, @Nullable Opening terms, List<NaiveEnd> ends) {

    NaiveSpell(LocalDateTime start, @Nullable Opening terms) {
        this(start, terms, new ArrayList<>());
    }

    /** Of its cancellations the one that takes effect first. */
    @Nullable
    NaiveEnd ending() {
        NaiveEnd earliest = null;
        for (NaiveEnd end : ends) {
            if (earliest == null || end.at().isBefore(earliest.at())) {
                earliest = end;
            }
        }
        return earliest;
    }

    /** Exclusive; the end of time while it lasts. */
    LocalDateTime end() {
        NaiveEnd ending = ending();
        return ending == null ? LocalDateTime.MAX : ending.at();
    }

    boolean contains(LocalDateTime t) {
        return !start.isAfter(t) && t.isBefore(end());
    }
}
