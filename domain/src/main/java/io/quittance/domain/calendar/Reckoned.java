package io.quittance.domain.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What counting working days comes to: a day, or that a calendar it needs is not published. Never a guess. */
public sealed interface Reckoned {

    /** The day, null where it cannot be told. */
    @Nullable
    LocalDate dayOrNull();

    /** It is this day. */
    record On(LocalDate day) implements Reckoned {
        @Override
        public LocalDate dayOrNull() {
            return day;
        }
    }

    /**
     * It cannot be told.
     *
     * @param year the first one whose calendar is missing
     */
    record NotPublished(int year) implements Reckoned {
        @Override
        public @Nullable LocalDate dayOrNull() {
            return null;
        }
    }
}
