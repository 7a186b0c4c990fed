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
import java.util.List;
import java.util.stream.Stream;

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
        return hearing.line().charges().stream()
                .flatMap(charge -> ground(spells, charge))
                .toList();
    }

    private Stream<Ground> ground(Spells spells, BilledCharge charge) {
        Spell spell = spells.containing(charge.serviceInstant());
        return Stream.ofNullable(spell == null ? null : spell.ending()).flatMap(ending -> ground(ending, charge));
    }

    private Stream<Ground> ground(Ending ending, BilledCharge charge) {
        Duration window = ending.policy().settlementWindow();
        if (window == null
                || !charge.charge().chargedAt().isAfter(ending.effectiveEnd().plus(window))) {
            return Stream.empty();
        }
        String last = Words.time(ending.effectiveEnd().plus(window));
        String zh = Words.zh(ending) + "，结算最迟至 " + last + "，而" + Words.zh(charge) + "。";
        String en = Words.sentence(Words.en(ending)) + " and could be settled until " + last + ", but "
                + Words.en(charge) + " was posted later.";
        return Stream.of(Ground.on(charge, CODE, zh, en).by(ending));
    }
}
