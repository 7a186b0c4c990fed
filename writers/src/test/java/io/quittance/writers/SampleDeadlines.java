package io.quittance.writers;

import io.quittance.domain.calendar.Basis;
import io.quittance.domain.calendar.CaseEvent;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.calendar.Confidence;
import io.quittance.domain.calendar.Deadline;
import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.PublishedYear;
import io.quittance.domain.calendar.Term;
import io.quittance.domain.calendar.WorkingDays;
import java.util.List;
import java.util.Set;

/** What an operator has to keep, and a year without holidays. */
public final class SampleDeadlines {
    public static final WorkingDays CALENDAR =
            new WorkingDays(List.of(new PublishedYear(2026, Set.of(), Set.of(), "sample")));

    public static final DeadlineTable TABLE = new DeadlineTable(
            List.of(
                    deadline("D1", CaseEvent.RECEIVED, "工信部令第35号：自接到用户投诉之日起15日内答复"),
                    deadline("D9", CaseEvent.REFUND_DEMANDED, "处罚办法第八条、第十条：自消费者提出退款要求之日起超过十五日未退款")),
            List.of(),
            List.of());

    private SampleDeadlines() {}

    private static Deadline deadline(String id, CaseEvent from, String basis) {
        return new Deadline(
                id,
                ComplaintChannel.OPERATOR,
                false,
                from,
                new Term(15, Term.Unit.DAYS, false, true),
                null,
                null,
                "答复",
                "answer",
                new Basis(Basis.Kind.LAW, basis, "the rule", Confidence.HIGH),
                "",
                "",
                null);
    }
}
