package io.quittance.domain.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that is in one channel keeps another from taking it.
 *
 * @param filed where it already is
 * @param then where it would be refused
 * @param validFrom first day of force, of the second filing; since ever where absent
 * @param validTo last day of force; until further notice where absent
 */
public record Blocking(
        ComplaintChannel filed,
        ComplaintChannel then,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Basis basis) {

    boolean isInForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
