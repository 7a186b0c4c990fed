package io.quittance.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The deadlines of the complaint channels, and which channel stands in the way of which. Source: judgement, Working days and deadlines. */
public final class DeadlineTable {

    private final List<Deadline> deadlines;
    private final List<Blocking> blockings;
    private final List<Precondition> preconditions;

    /**
     * Takes the rows, in the order in which they are shown.
     *
     * @throws IllegalArgumentException in one sentence, if an id is there twice
     */
    public DeadlineTable(List<Deadline> deadlines, List<Blocking> blockings, List<Precondition> preconditions) {
        this.deadlines = List.copyOf(deadlines);
        this.blockings = List.copyOf(blockings);
        this.preconditions = List.copyOf(preconditions);
        Set<String> ids = new HashSet<>();
        for (Deadline deadline : deadlines) {
            if (!ids.add(deadline.id())) {
                throw new IllegalArgumentException("The deadline " + deadline.id() + " is there twice.");
            }
        }
    }

    /** A table of no deadline, for files that are only compared. */
    public static DeadlineTable none() {
        return new DeadlineTable(List.of(), List.of(), List.of());
    }

    /** Every row, in force or not. */
    public List<Deadline> all() {
        return deadlines;
    }

    /** Every blocking, in force or not. */
    public List<Blocking> blockings() {
        return blockings;
    }

    /**
     * The deadlines of a channel that a case has.
     *
     * @param events the days known of the case; RECEIVED, COMPLETE and ACCEPTED are those of this channel. A case with
     *     several charges is asked once a charge
     * @return in the order of the table; two where it is not clear which of two holds
     */
    public List<DueDate> due(ComplaintChannel channel, Map<CaseEvent, LocalDate> events, WorkingDays calendar) {
        List<DueDate> due = new ArrayList<>();
        for (Deadline deadline : deadlines) {
            LocalDate event = events.get(deadline.from());
            if (deadline.channel() == channel && event != null && deadline.isInForce(event)) {
                due.add(deadline.due(event, calendar));
            }
        }
        return due;
    }

    /**
     * Why a channel would refuse what is already filed elsewhere (or with itself).
     *
     * @param filed where the dispute is pending or was accepted
     * @param on day of the filing in mind
     */
    public List<Blocking> inTheWay(Collection<ComplaintChannel> filed, ComplaintChannel next, LocalDate on) {
        return blockings.stream()
                .filter(blocking -> blocking.then() == next && filed.contains(blocking.filed()))
                .filter(blocking -> blocking.isInForce(on))
                .toList();
    }

    /** What a filing in a channel will later keep a person from; say it before he files. */
    public List<Blocking> consequences(ComplaintChannel next, LocalDate on) {
        return blockings.stream()
                .filter(blocking -> blocking.filed() == next && blocking.then() != next && blocking.isInForce(on))
                .toList();
    }

    /** Where one has to have gone before a channel listens. */
    public List<Precondition> preconditions(ComplaintChannel channel) {
        return preconditions.stream()
                .filter(precondition -> precondition.channel() == channel)
                .toList();
    }
}
