package io.quittance.jobs.step;

import io.quittance.domain.calendar.CaseEvent;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.calendar.Deadline;
import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.DueDate;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.record.Channel;
import io.quittance.ledger.report.NightMatters.Matter;
import io.quittance.ledger.report.NightMatters.OpenClaim;
import io.quittance.ledger.report.NightMatters.OpenFiling;
import io.quittance.writers.night.DueCase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines of open cases within three working days, and those that have passed: of what was carried to a complaint
 * channel and is not answered, and of what has to be carried there while the money in dispute is not too old. That one
 * has missed is told for three working days; nothing can be done about it later. A day that a calendar which is not
 * published would decide is never guessed; one that is known is told while it may be so near, and its working days are
 * not counted.
 *
 * <p>That the harm was known is counted from the day the money was taken, and that all papers have arrived from the
 * acceptance: the earliest and the latest day that can be. When a service will renew itself is not known.
 */
final class DueCases {
    private static final int SOON = 3;
    private static final String BALANCE = "BALANCE";
    private static final int COUNTED_BACK = 366;

    /** So many days hold that many working days, and the longest holiday. */
    private static final int NEAR = 20;

    /** Three working days never take longer, whatever a calendar will say: the longest holiday has nine days. */
    private static final int FORTNIGHT = 14;

    /** Stands for a number of working days that no published calendar tells. */
    private static final long NOT_COUNTED = Long.MAX_VALUE;

    private static final int LONGEST_TERM_IN_YEARS = 4;
    private static final List<CaseEvent> OF_MONEY = List.of(CaseEvent.CHARGED, CaseEvent.PAID, CaseEvent.HARM_KNOWN);

    private final LocalDate today;
    private final WorkingDays calendar;
    private final DeadlineTable deadlines;

    DueCases(LocalDate today, WorkingDays calendar, DeadlineTable deadlines) {
        this.today = today;
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    /** Days on which money was taken that has a deadline now: what {@link #of} needs to be told of. */
    SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day = today.minusYears(LONGEST_TERM_IN_YEARS); !day.isAfter(today); day = day.plusDays(1)) {
            LocalDate taken = day;
            if (ofMoney()
                    .anyMatch(deadline -> deadline.isInForce(taken)
                            && isNear(deadline.due(taken, calendar).last().dayOrNull()))) {
                days.add(taken);
            }
        }
        return days;
    }

    /** The matters, soonest first. */
    List<Matter> of(List<OpenFiling> filings, List<OpenClaim> claims) {
        return Stream.concat(
                        filings.stream().flatMap(this::due), claims.stream().flatMap(this::due))
                .distinct()
                .sorted(Comparator.comparing(Matter::date)
                        .thenComparing(Matter::subject)
                        .thenComparing(Matter::what))
                .toList();
    }

    private Stream<Matter> due(OpenFiling filing) {
        return Arrays.stream(ComplaintChannel.values())
                .filter(channel -> channel.name().equals(filing.channel()))
                .flatMap(channel -> deadlines.due(channel, events(filing), calendar).stream())
                .flatMap(date -> matter(filing.caseNumber(), filing.operator(), date).stream());
    }

    private Stream<Matter> due(OpenClaim claim) {
        Channel paidBy = claim.channel().equals(BALANCE) ? null : Channel.valueOf(claim.channel());
        return ofMoney()
                .filter(deadline -> deadline.concerns(paidBy) && (deadline.from() != CaseEvent.PAID || paidBy != null))
                .filter(deadline -> !claim.filed().contains(deadline.channel().name()))
                .filter(deadline -> deadline.isInForce(claim.takenOn()))
                .map(deadline -> deadline.due(claim.takenOn(), calendar))
                .flatMap(date -> matter(claim.caseNumber(), claim.operator(), date).stream())
                .filter(matter -> workingDaysTo(matter.date()) >= -SOON);
    }

    /** What we have to do while money in dispute is not too old. */
    private Stream<Deadline> ofMoney() {
        return deadlines.all().stream().filter(deadline -> deadline.onUs() && OF_MONEY.contains(deadline.from()));
    }

    private boolean isNear(@Nullable LocalDate last) {
        return last != null
                && last.isAfter(today.minusDays(NEAR))
                && last.isBefore(today.plusDays(NEAR))
                && Math.abs(workingDaysTo(last)) <= SOON;
    }

    private Optional<Matter> matter(String caseNumber, String operator, DueDate date) {
        LocalDate last = date.last().dayOrNull();
        return last == null || !maySoonBe(last)
                ? Optional.empty()
                : Optional.of(Matter.due(
                        caseNumber,
                        date.deadline().id(),
                        operator,
                        last,
                        isCounted(last) ? workingDaysTo(last) : NOT_COUNTED));
    }

    /** Whether it has passed, or may be within three working days. */
    private boolean maySoonBe(LocalDate last) {
        return workingDaysTo(last) <= SOON && (isCounted(last) || !last.isAfter(today.plusDays(FORTNIGHT)));
    }

    /** Whether calendars are published for all the days between. */
    private boolean isCounted(LocalDate last) {
        return daysTo(last).allMatch(day -> calendar.kindOf(day) != WorkingDays.Kind.NOT_PUBLISHED);
    }

    private static Map<CaseEvent, LocalDate> events(OpenFiling filing) {
        Map<CaseEvent, LocalDate> events = new EnumMap<>(CaseEvent.class);
        events.put(CaseEvent.RECEIVED, filing.filedOn());
        if (filing.channel().equals(ComplaintChannel.OPERATOR.name())) {
            events.put(CaseEvent.REFUND_DEMANDED, filing.filedOn());
        }
        LocalDate accepted = filing.acceptedOn();
        if (accepted != null) {
            events.put(CaseEvent.ACCEPTED, accepted);
            events.put(CaseEvent.COMPLETE, accepted);
        }
        return events;
    }

    /** Those that are surely so; from today, which does not count, and less than zero when it has passed. */
    private long workingDaysTo(LocalDate last) {
        long days = daysTo(last)
                .filter(day -> calendar.kindOf(day) == WorkingDays.Kind.WORKING)
                .count();
        return last.isBefore(today) ? Math.min(-1, -days) : days;
    }

    /** The days that lie between today and another day, the later of the two included. */
    private Stream<LocalDate> daysTo(LocalDate last) {
        LocalDate from = last.isBefore(today) ? last : today;
        LocalDate to = last.isBefore(today) ? today : last;
        return from.datesUntil(to).limit(COUNTED_BACK).map(day -> day.plusDays(1));
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
                matter.number() == NOT_COUNTED ? null : matter.number());
    }
}
