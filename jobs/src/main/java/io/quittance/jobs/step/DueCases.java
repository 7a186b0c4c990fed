package io.quittance.jobs.step;

import io.quittance.domain.calendar.CaseEvent;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.calendar.Deadline;
import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.DueDate;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.ledger.report.NightMatters.Matter;
import io.quittance.ledger.report.NightMatters.OpenFiling;
import io.quittance.readers.calendar.DeadlineFile;
import io.quittance.writers.night.DueCase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Deadlines of disputes that were carried to a complaint channel and are not answered: those that have passed, and those
 * within three working days. What a calendar that is not published would decide is left out, never guessed.
 */
final class DueCases {
    private static final int SOON = 3;
    private static final int COUNTED_BACK = 366;

    private final LocalDate today;
    private final WorkingDays calendar;
    private final DeadlineTable deadlines = DeadlineFile.shipped().table();

    DueCases(LocalDate today, WorkingDays calendar) {
        this.today = today;
        this.calendar = calendar;
    }

    /** The matters, soonest first. */
    List<Matter> of(List<OpenFiling> filings) {
        return filings.stream()
                .flatMap(this::due)
                .filter(matter -> matter.number() <= SOON)
                .sorted(Comparator.comparing(Matter::date)
                        .thenComparing(Matter::subject)
                        .thenComparing(Matter::what))
                .toList();
    }

    private Stream<Matter> due(OpenFiling filing) {
        return Arrays.stream(ComplaintChannel.values())
                .filter(channel -> channel.name().equals(filing.channel()))
                .flatMap(channel -> deadlines.due(channel, events(filing), calendar).stream())
                .flatMap(date -> matter(filing, date).stream());
    }

    private Optional<Matter> matter(OpenFiling filing, DueDate date) {
        LocalDate last = date.last().dayOrNull();
        return last == null || isUnknown(last)
                ? Optional.empty()
                : Optional.of(Matter.due(
                        filing.caseNumber(), date.deadline().id(), filing.operator(), last, workingDaysTo(last)));
    }

    private boolean isUnknown(LocalDate last) {
        return last.isAfter(today)
                && today.datesUntil(last)
                        .anyMatch(day -> calendar.kindOf(day.plusDays(1)) == WorkingDays.Kind.NOT_PUBLISHED);
    }

    private static Map<CaseEvent, LocalDate> events(OpenFiling filing) {
        Map<CaseEvent, LocalDate> events = new EnumMap<>(CaseEvent.class);
        events.put(CaseEvent.RECEIVED, filing.filedOn());
        LocalDate accepted = filing.acceptedOn();
        if (accepted != null) {
            events.put(CaseEvent.ACCEPTED, accepted);
        }
        return events;
    }

    /** From today, which does not count; less than zero when it has passed. */
    private long workingDaysTo(LocalDate last) {
        LocalDate from = last.isBefore(today) ? last : today;
        LocalDate to = last.isBefore(today) ? today : last;
        long days = from.datesUntil(to)
                .limit(COUNTED_BACK)
                .filter(day -> calendar.kindOf(day.plusDays(1)) == WorkingDays.Kind.WORKING)
                .count();
        return last.isBefore(today) ? Math.min(-1, -days) : days;
    }

    /** As the report tells it. */
    DueCase told(Matter matter) {
        Optional<Deadline> deadline = deadlines.all().stream()
                .filter(row -> row.id().equals(matter.what()))
                .findFirst();
        return new DueCase(
                matter.subject(),
                matter.operator(),
                deadline.map(Deadline::zh).orElse(matter.what()),
                deadline.map(Deadline::en).orElse(matter.what()),
                matter.date(),
                matter.number());
    }
}
