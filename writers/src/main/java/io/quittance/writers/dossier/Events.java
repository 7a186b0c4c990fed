package io.quittance.writers.dossier;

import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The evidence in order of time, ours and what the subscriber brought, and what it tells.
 *
 * @param evidence E1, E2, … in order
 * @param events in order of time, then of the evidence
 */
record Events(List<Exhibit> evidence, List<Event> events) {
    private static final Comparator<Exhibit> IN_TIME = Comparator.comparing(Exhibit::first)
            .thenComparing(one -> one.source().file())
            .thenComparing(one -> one.source().line());

    static Events of(DossierFacts facts) {
        Set<Source> decisive = facts.findings().stream()
                .flatMap(finding -> finding.sources().stream())
                .collect(Collectors.toSet());
        List<Exhibit> sorted = Stream.concat(
                        facts.evidence().stream().map(Exhibit::of),
                        facts.brought().stream().map(Exhibit::of))
                .sorted(IN_TIME)
                .toList();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Source source = sorted.get(i).source();
            for (FactWords.Told told : sorted.get(i).told()) {
                events.add(new Event(
                        told.at(), told.lane(), told.what(), told.amount(), decisive.contains(source), i + 1, source));
            }
        }
        events.sort(Comparator.comparing(Events::when).thenComparing(Event::evidence));
        return new Events(sorted, events);
    }

    /** {@code E3、E7}: where a finding rests. */
    String numbersOf(List<Source> sources) {
        return events.stream()
                .filter(event -> sources.contains(event.source()))
                .map(Event::evidence)
                .distinct()
                .sorted()
                .map(number -> "E" + number)
                .collect(Collectors.joining("、"));
    }

    private static LocalDateTime when(Event event) {
        LocalDateTime at = event.at();
        return at == null ? LocalDateTime.MIN : at;
    }
}
