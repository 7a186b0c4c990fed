package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.Spells;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.CancellationStatus;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that the operator has not answered within the policy's limit.
 *
 * <pre>
 * request ══ stall-limit ══ │
 *                           │ end of a later business date: escalate
 * </pre>
 *
 * <p>Does not flag an accepted, completed, rejected or withdrawn request. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class StalledCancellation implements Rule {

    private static final FindingCode CODE =
            new FindingCode("STALLED_CANCELLATION", Severity.ACTION, 180, "退订停滞", "Cancellation without an answer");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        Spells spells = hearing.line().spells();
        List<Ground> grounds = new ArrayList<>();
        for (Cancellation stop : hearing.line().cancellations()) {
            if (stop.status() == CancellationStatus.REQUESTED) {
                Policy policy = spells.policyAt(stop.requestedAt());
                Duration limit = policy.stallLimit();
                if (limit != null) {
                    grounds.add(ground(stop, policy, stop.requestedAt().plus(limit)));
                }
            }
        }
        return grounds;
    }

    private Ground ground(Cancellation stop, Policy policy, LocalDateTime due) {
        String zh = Words.zh(stop) + "，至 " + Words.time(due) + " 仍未受理，应升级处理。";
        String en = Words.sentence(Words.en(stop)) + " and was not answered by " + Words.time(due) + ": escalate it.";
        return Ground.on(stop, CODE, zh, en).by(stop, policy).from(due.toLocalDate());
    }
}
