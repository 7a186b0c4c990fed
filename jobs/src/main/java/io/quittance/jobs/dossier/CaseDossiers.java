package io.quittance.jobs.dossier;

import io.quittance.domain.calendar.CaseEvent;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.DueDate;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.history.AccountHistory;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.history.TimeSpan;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.SellerMode;
import io.quittance.domain.record.Source;
import io.quittance.ledger.casework.CaseRecord;
import io.quittance.readers.fact.RawRow;
import io.quittance.writers.dossier.Addressee;
import io.quittance.writers.dossier.Copy;
import io.quittance.writers.dossier.DossierFacts;
import io.quittance.writers.dossier.Evidence;
import io.quittance.writers.dossier.Filing;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a dossier is made of. */
public final class CaseDossiers {
    private static final RawRow UNREAD = new RawRow("", List.of());

    private final Policies policies;
    private final DeadlineTable deadlines;
    private final WorkingDays calendar;
    private final Deliveries deliveries;
    private final BroughtRows brought;

    /** Under the rules in force. */
    public CaseDossiers(
            Policies policies,
            DeadlineTable deadlines,
            WorkingDays calendar,
            Deliveries deliveries,
            BroughtRows brought) {
        this.policies = policies;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.deliveries = deliveries;
        this.brought = brought;
    }

    /**
     * The facts of one dossier.
     *
     * @param rows as delivered, by file number and line
     */
    public DossierFacts facts(
            CaseRecord one,
            Addressee addressee,
            Copy copy,
            LocalDate businessDate,
            Map<Integer, Map<Integer, RawRow>> rows)
            throws IOException {
        List<Fact> facts = ofLine(one);
        Filings filings = Filings.of(one.filings());
        return new DossierFacts(
                one.number(),
                businessDate,
                addressee,
                copy,
                one.line(),
                serviceName(facts),
                sellerMode(facts),
                one.findings(),
                facts.stream().map(fact -> evidence(fact, rows)).toList(),
                brought.of(one),
                authorised(one),
                filings.known(),
                filings.unknown(),
                due(one, addressee, filings.known(), businessDate),
                deadlines.inTheWay(filings.standing(), addressee.channel(), businessDate),
                deadlines.consequences(addressee.channel(), businessDate));
    }

    /** The facts of the line itself, and those of the whole account. */
    static List<Fact> ofLine(CaseRecord one) {
        return one.account().stream()
                .filter(event -> event.line().operator().equals(one.line().operator()))
                .filter(event -> event.line().serviceCode().isEmpty()
                        || event.line().serviceCode().equals(one.line().serviceCode()))
                .map(LineEvent::fact)
                .filter(fact -> !(fact instanceof ReleasedInstruction))
                .toList();
    }

    private Evidence evidence(Fact fact, Map<Integer, Map<Integer, RawRow>> rows) {
        int number = Integer.parseInt(fact.source().file());
        int line = fact.source().line();
        Delivery delivery = deliveries.of(number);
        RawRow raw = rows.getOrDefault(number, Map.of()).getOrDefault(line, UNREAD);
        Source source = new Source(delivery.file().path(), line);
        return new Evidence(
                fact,
                source,
                delivery.file().sha256(),
                delivery.kind(),
                delivery.takenIn(),
                raw.text(),
                raw.personal());
    }

    private List<TimeSpan> authorised(CaseRecord one) {
        LineHistory line = new AccountHistory(one.account(), policies).line(one.line());
        return line == null
                ? List.of()
                : line.spells().all().stream()
                        .filter(spell -> spell.start().isBefore(spell.end()))
                        .map(spell -> new TimeSpan(spell.start(), spell.end()))
                        .toList();
    }

    /** The addressee's own deadlines, and the day until which a fee can be appealed: the tightest there is. */
    private List<DueDate> due(CaseRecord one, Addressee to, List<Filing> filings, LocalDate today) {
        return Stream.of(to.channel(), ComplaintChannel.MIIT)
                .distinct()
                .flatMap(channel -> deadlines.due(channel, events(one, channel, filings, today), calendar).stream())
                .filter(due -> due.deadline().channel() == to.channel()
                        || due.deadline().from() == CaseEvent.CHARGED)
                .toList();
    }

    private static Map<CaseEvent, LocalDate> events(
            CaseRecord one, ComplaintChannel channel, List<Filing> filings, LocalDate today) {
        Map<CaseEvent, LocalDate> events = new EnumMap<>(CaseEvent.class);
        one.findings().stream()
                .filter(finding -> finding.refundAmount().isPositive() || finding.route() != null)
                .map(Finding::takenAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(LocalDateTime::toLocalDate)
                .ifPresent(first -> events.put(CaseEvent.CHARGED, first));
        LocalDate received = firstFiled(filings, channel, today);
        events.put(CaseEvent.RECEIVED, received);
        events.put(CaseEvent.REFUND_DEMANDED, firstFiled(filings, ComplaintChannel.OPERATOR, today));
        return events;
    }

    /** The day of the first filing; the letter's own day where there is none yet. */
    private static LocalDate firstFiled(List<Filing> filings, ComplaintChannel channel, LocalDate today) {
        return filings.stream()
                .filter(filing -> filing.channel() == channel && filing.stands())
                .map(Filing::filedOn)
                .min(Comparator.naturalOrder())
                .orElse(today);
    }

    private static String serviceName(Collection<Fact> facts) {
        List<String> names = new ArrayList<>();
        for (Fact fact : facts) {
            String name = fact instanceof Opening opening
                    ? opening.serviceName()
                    : fact instanceof Charge charge ? charge.serviceName() : null;
            if (name != null) {
                names.add(name);
            }
        }
        return names.stream().min(Comparator.naturalOrder()).orElse("");
    }

    private static @Nullable SellerMode sellerMode(Collection<Fact> facts) {
        return facts.stream()
                .filter(Opening.class::isInstance)
                .map(Opening.class::cast)
                .filter(opening -> opening.sellerMode() != null)
                .max(Comparator.comparing(Opening::openedAt).thenComparing(Opening::openingId))
                .map(Opening::sellerMode)
                .orElse(null);
    }
}
