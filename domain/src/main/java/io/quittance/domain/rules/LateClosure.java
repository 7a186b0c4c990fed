package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.Ending;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The operator closed a cancelled line later than promised.
 *
 * <pre>
 * E ══ closing-sla ══ │
 *     closed: fine    │ closed: to review
 * </pre>
 *
 * <p>Does not flag a line not yet closed, nor a policy without a closing time. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class LateClosure implements Rule {

    private static final FindingCode CODE =
            new FindingCode("LATE_CLOSURE", Severity.REVIEW, 160, "关闭超时", "Closed too late");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Ground> grounds = new ArrayList<>();
        for (Ending ending : hearing.line().spells().endings()) {
            LocalDateTime closedAt = ending.cancellation().closedAt();
            Duration closing = ending.policy().closingSla();
            LocalDateTime last = closing == null ? null : ending.effectiveEnd().plus(closing);
            if (closedAt != null && last != null && closedAt.isAfter(last)) {
                grounds.add(ground(ending, last, closedAt));
            }
        }
        return grounds;
    }

    private Ground ground(Ending ending, LocalDateTime last, LocalDateTime closedAt) {
        String zh = Words.zh(ending) + "，应最迟于 " + Words.time(last) + " 关闭，实际于 " + Words.time(closedAt) + " 关闭。";
        String en = Words.sentence(Words.en(ending)) + ", the line was to be closed by " + Words.time(last)
                + " and was closed at " + Words.time(closedAt) + ".";
        return Ground.on(ending.cancellation(), CODE, zh, en).by(ending);
    }
}
