package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.Spell;
import io.quittance.domain.history.Spells;
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
 * Use before the end, posted after the settlement window.
 *
 * <pre>
 * ══ use ══ E ══ settlement-window ══ │
 *             posted: stands          │ posted: to review
 * </pre>
 *
 * <p>Does not flag use after the end, nor a policy without a window. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class LateSettlement implements Rule {

    private static final FindingCode CODE =
            new FindingCode("LATE_SETTLEMENT", Severity.REVIEW, 150, "迟到结算", "Settled too late");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        Spells spells = hearing.line().spells();
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            Spell spell = spells.containing(charge.serviceInstant());
            Ending ending = spell == null ? null : spell.ending();
            Duration window = ending == null ? null : ending.policy().settlementWindow();
            if (ending != null && window != null) {
                LocalDateTime last = ending.effectiveEnd().plus(window);
                if (charge.charge().chargedAt().isAfter(last)) {
                    grounds.add(ground(charge, ending, last));
                }
            }
        }
        return grounds;
    }

    private Ground ground(BilledCharge charge, Ending ending, LocalDateTime last) {
        String zh = Words.zh(ending) + "，结算最迟至 " + Words.time(last) + "，而" + Words.zh(charge) + "。";
        String en = Words.sentence(Words.en(ending)) + " and could be settled until " + Words.time(last) + ", but "
                + Words.en(charge) + " was posted later.";
        return Ground.on(charge, CODE, zh, en).by(ending);
    }
}
