package io.quittance.writers.dossier;

import io.quittance.domain.history.TimeSpan;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.Suspension;
import io.quittance.writers.timeline.Lane;
import io.quittance.writers.timeline.Mark;
import io.quittance.writers.timeline.Timeline;
import io.quittance.writers.timeline.TimelinePicture;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything worked out of a dossier's facts, once for all its files. */
record Brief(
        DossierFacts facts,
        Masking masking,
        Claims claims,
        Events events,
        Party respondent,
        List<Grounds.Ground> grounds,
        List<Contents.Missing> missing,
        List<Warning> warnings) {

    static Brief of(DossierFacts facts) {
        Claims claims = Claims.of(facts.findings(), facts.businessDate());
        Events events = Events.of(facts);
        List<String> personal = events.evidence().stream()
                .flatMap(row -> row.personal().stream())
                .toList();
        Party respondent = Party.of(facts.line().operator());
        return new Brief(
                facts,
                new Masking(facts.line().account(), personal, facts.copy()),
                claims,
                events,
                respondent,
                Grounds.of(facts, claims, respondent),
                Contents.missing(facts),
                Warnings.of(facts, claims, respondent));
    }

    /** The line in words. */
    String line() {
        String service = facts.line().serviceCode();
        String named = facts.serviceName().isEmpty() ? service : facts.serviceName() + "（" + service + "）";
        return respondent.name() + "，账号 " + masking.account() + (named.isEmpty() ? "" : "，业务 " + named);
    }

    /** The picture, as wide as a page's lines. */
    TimelinePicture timeline(double width) {
        Set<String> claimed = claims.lines().stream()
                .map(line -> line.finding().sources().get(0).toString())
                .collect(Collectors.toSet());
        List<Event> shown = events.events().stream()
                .filter(event -> event.at() != null && event.lane() != null)
                .toList();
        boolean years = !shown.isEmpty() && day(shown.get(0)).plusYears(1).isBefore(day(shown.get(shown.size() - 1)));
        List<Mark> marks =
                shown.stream().map(event -> mark(event, claimed, years)).toList();
        List<LocalDateTime> ends = facts.findings().stream()
                .map(Finding::effectiveEnd)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        String title = masking.of("时间线  " + facts.caseNumber() + "  " + line());
        return new TimelinePicture(
                new Timeline(
                        title,
                        facts.authorised(),
                        asleep(),
                        ends,
                        marks,
                        facts.businessDate().atTime(23, 59)),
                width);
    }

    private static LocalDate day(Event event) {
        return Objects.requireNonNull(event.at()).toLocalDate();
    }

    /** A mark is named by its day; with the year where the picture is longer than one. */
    private static Mark mark(Event event, Set<String> claimed, boolean year) {
        boolean money = event.lane() == Lane.CHARGE || event.lane() == Lane.PAYMENT;
        boolean disputed = money ? claimed.contains(event.source().toString()) : event.disputed();
        LocalDateTime at = Objects.requireNonNull(event.at());
        String day = day(event).toString().substring(year ? 0 : 5);
        String label = event.amount() == null
                ? verb(event.what())
                : event.amount().abs().toYuan();
        return new Mark(Objects.requireNonNull(event.lane()), at, disputed, day + " " + label);
    }

    private static String verb(String what) {
        return what.startsWith("提出") ? "退订" : what.substring(0, 2);
    }

    private List<TimeSpan> asleep() {
        return facts.evidence().stream()
                .map(Evidence::fact)
                .filter(Suspension.class::isInstance)
                .map(Suspension.class::cast)
                .map(sleep -> new TimeSpan(sleep.from(), Objects.requireNonNullElse(sleep.to(), LocalDateTime.MAX)))
                .toList();
    }
}
