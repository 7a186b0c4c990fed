package io.quittance.domain.calendar;

import io.quittance.domain.record.Channel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the deadline table. Never edited: what replaces it is another row with a later {@code validFrom}.
 *
 * @param id of the row, such as {@code D7b}
 * @param channel whose deadline it is to keep, or where one must have filed
 * @param onUs whether we have to act by then; else the channel has to
 * @param from the event that begins it
 * @param validFrom first day of force, of the event; since ever where absent
 * @param validTo last day of force, of the event; until further notice where absent
 * @param zh what has to be done, in a few words
 * @param en the same in English
 * @param noteZh what a person should know of it; empty if nothing
 * @param noteEn the same in English
 * @param paidBy the payment channel whose payments it is about; absent where it does not matter
 */
public record Deadline(
        String id,
        ComplaintChannel channel,
        boolean onUs,
        CaseEvent from,
        Term term,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String zh,
        String en,
        Basis basis,
        String noteZh,
        String noteEn,
        @Nullable Channel paidBy) {

    /** Whether it is about money that was taken that way. */
    public boolean concerns(@Nullable Channel channel) {
        return paidBy == null || paidBy == channel;
    }

    /** Whether it holds for an event of that day. */
    public boolean isInForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** The day it falls due for an event. */
    public DueDate due(LocalDate event, WorkingDays calendar) {
        LocalDate plain = term.unit() == Term.Unit.WORKING_DAYS ? null : term.unrolled(event);
        return new DueDate(this, event, plain, term.from(event, calendar));
    }
}
