package io.quittance.domain.timeline;

import io.quittance.domain.judge.AccountVerdict;
import io.quittance.domain.judge.AuditSettings;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.LineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One scenario.
 *
 * @param title a sentence
 * @param night the business date
 * @param expected in any order; all of the findings
 */
public record Timeline(
        String title, LocalDate night, List<Policy> policies, List<LineEvent> events, List<Expected> expected) {

    /** What the audit says of it. */
    public List<AccountVerdict> verdicts() {
        return verdicts(events, night);
    }

    /** What the audit says of its events in another order or on another night. */
    public List<AccountVerdict> verdicts(Collection<LineEvent> ordered, LocalDate on) {
        List<AccountVerdict> verdicts = new ArrayList<>();
        new Auditor(new Policies(policies), AuditSettings.shipped(on, TestCalendar.PUBLISHED))
                .audit(ordered.iterator(), verdicts::add);
        return verdicts;
    }

    /** All findings. */
    public List<Finding> findings() {
        return verdicts().stream()
                .flatMap(verdict -> verdict.findings().stream())
                .toList();
    }

    @Override
    public String toString() {
        return title;
    }
}
