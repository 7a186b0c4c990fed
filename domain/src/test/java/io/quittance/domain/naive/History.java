package io.quittance.domain.naive;

import io.quittance.domain.history.TrackedInstruction;
import io.quittance.domain.judge.AuditSettings;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.timeline.TestCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The events of one account, or one payment linked to no line with its refunds, and what holds for them. */
record History(List<Policy> policies, List<LineEvent> events, LocalDate night) {

    private static final Comparator<NaiveFinding> BY_TEXT = Comparator.comparing(NaiveFinding::toString);

    List<NaiveFinding> naive() {
        return sorted(
                NaiveJudge.judge(events, new Policies(policies), AuditSettings.shipped(night, TestCalendar.PUBLISHED)));
    }

    List<NaiveFinding> real() {
        List<NaiveFinding> findings = new ArrayList<>();
        new Auditor(new Policies(policies), AuditSettings.shipped(night, TestCalendar.PUBLISHED))
                .audit(
                        events.iterator(),
                        verdict -> verdict.findings().forEach(finding -> findings.add(NaiveFinding.of(finding))));
        return sorted(findings);
    }

    private static List<NaiveFinding> sorted(List<NaiveFinding> findings) {
        return findings.stream().sorted(BY_TEXT).toList();
    }

    /** What became of each released instruction, by number. */
    List<String> naiveStates() {
        return NaiveJudge.states(events);
    }

    List<String> realStates() {
        List<String> states = new ArrayList<>();
        new Auditor(new Policies(policies), AuditSettings.shipped(night, TestCalendar.PUBLISHED))
                .audit(
                        events.iterator(),
                        verdict -> verdict.instructions().forEach(state -> states.add(text(state.tracked()))));
        return states.stream().sorted().toList();
    }

    private static String text(TrackedInstruction tracked) {
        return tracked.instruction().number() + " " + tracked.state() + " "
                + tracked.outstanding().value();
    }

    boolean isAgreed() {
        return naive().equals(real()) && naiveStates().equals(realStates());
    }

    int lines() {
        Set<Object> lines = new TreeSet<>();
        events.forEach(event -> lines.add(event.line()));
        return lines.size();
    }

    /** The same without the events that the disagreement does not need. */
    History shrunk() {
        for (int i = 0; i < events.size(); i++) {
            History smaller = without(i);
            if (!smaller.isAgreed()) {
                return smaller.shrunk();
            }
        }
        return this;
    }

    private History without(int index) {
        List<LineEvent> fewer = new ArrayList<>(events);
        fewer.remove(index);
        return new History(policies, fewer, night);
    }

    /** The history as a timeline, and both answers. */
    String report() {
        StringBuilder report = new StringBuilder(HistoryText.of(this));
        naive().stream()
                .filter(finding -> !real().contains(finding))
                .forEach(finding -> report.append("naive ").append(finding).append('\n'));
        real().stream()
                .filter(finding -> !naive().contains(finding))
                .forEach(finding -> report.append("real  ").append(finding).append('\n'));
        if (!naiveStates().equals(realStates())) {
            report.append("naive ").append(naiveStates()).append('\n');
            report.append("real  ").append(realStates()).append('\n');
        }
        return report.toString();
    }
}
