package io.quittance.writers.dossier;

import io.quittance.domain.calendar.CaseEvent;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.calendar.DueDate;
import io.quittance.domain.calendar.Reckoned;
import io.quittance.writers.night.Night;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By when the addressee of a complaint must answer, if it gets the complaint on the day of the night: a carrier for the
 * complaint, anybody else for the refund that is demanded in it.
 *
 * @param date absent where no calendar is published that tells it, or no deadline is known
 * @param basis the rule it rests on, and why there is no day; empty where no deadline is known
 */
public record AnswerDeadline(@Nullable LocalDate date, String basis) {
    private static final AnswerDeadline NONE = new AnswerDeadline(null, "");

    /** That of an operator, by the deadlines and the calendar of a night. */
    public static AnswerDeadline of(String operator, Night night) {
        CaseEvent event = Party.of(operator).isCarrier() ? CaseEvent.RECEIVED : CaseEvent.REFUND_DEMANDED;
        return night
                .deadlines()
                .due(ComplaintChannel.OPERATOR, Map.of(event, night.businessDate()), night.calendar())
                .stream()
                .findFirst()
                .map(AnswerDeadline::of)
                .orElse(NONE);
    }

    private static AnswerDeadline of(DueDate due) {
        String basis = due.deadline().basis().zh();
        return due.last() instanceof Reckoned.NotPublished missing
                ? new AnswerDeadline(null, basis + "；" + notPublished(missing))
                : new AnswerDeadline(due.last().dayOrNull(), basis);
    }

    static String notPublished(Reckoned.NotPublished missing) {
        return missing.year() + " 年工作日历尚未公布，不作推算";
    }
}
