package io.quittance.writers.night;

import io.quittance.domain.money.Fen;
import java.util.List;

/**
 * What lies before people at the end of a night, as it was then.
 *
 * @param waiting batches that wait for somebody's approval, by number
 * @param due the most urgent cases with a deadline, soonest first
 * @param dueInAll how many there are
 * @param closed cases closed because all had come back, by number; not all of them where there are very many
 * @param closedInAll how many there are, and what has gone back in them
 * @param yearsWithoutCalendar in which no working day can be counted, because no calendar is published
 */
public record Casework(
        RefundStates refunds,
        List<WaitingBatch> waiting,
        List<DueCase> due,
        long dueInAll,
        List<ClosedCase> closed,
        Sum closedInAll,
        List<Integer> yearsWithoutCalendar) {

    /** Nothing was released, nothing waits and nothing was closed. */
    public static final Casework NONE =
            new Casework(RefundStates.NONE, List.of(), List.of(), 0, List.of(), Sum.NONE, List.of());

    /** Copies the lists. */
    public Casework {
        waiting = List.copyOf(waiting);
        due = List.copyOf(due);
        closed = List.copyOf(closed);
        yearsWithoutCalendar = List.copyOf(yearsWithoutCalendar);
    }

    /** How many batches wait, and the money in them; what is complained about is credited or voided by another batch. */
    public Sum waitingInAll() {
        Fen money = waiting.stream()
                .filter(batch -> batch.kind() != WaitingBatch.Kind.COMPLAINT)
                .map(batch -> batch.sum().amount())
                .reduce(Fen.ZERO, Fen::plus);
        return new Sum(waiting.size(), money);
    }
}
