package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.Spells;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.ChargeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A charge for a time at which the line was cancelled.
 *
 * <pre>
 * ══ spell ══ E ─────────── opening ══ spell ══
 *   stands     │ goes back     │ stands
 * </pre>
 *
 * <p>Does not flag earlier use posted late, a suspended line, a penalty, or what a new opening or agreement authorised.
 * Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class ChargeAfterCancellation implements Rule {

    private static final FindingCode CODE =
            new FindingCode("CHARGE_AFTER_CANCELLATION", Severity.REFUND, 50, "退订后扣费", "Charged after cancellation");

    @Override
    public FindingCode code() {
        return CODE;
    }

    static final Set<ChargeKind> KINDS = Set.of(ChargeKind.RECURRING, ChargeKind.USAGE, ChargeKind.ONE_OFF);

    @Override
    public List<Ground> judge(Hearing hearing) {
        Spells spells = hearing.line().spells();
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            Ending ending = KINDS.contains(charge.charge().kind()) ? spells.deniedBy(charge.serviceInstant()) : null;
            if (ending != null) {
                grounds.add(ground(charge, ending));
            }
        }
        return grounds;
    }

    private Ground ground(BilledCharge charge, Ending ending) {
        String instant = Words.time(charge.serviceInstant());
        String zh = Words.zh(ending) + "，" + Words.zh(charge) + "，服务时点 " + instant + " 无授权。";
        String en = Words.sentence(Words.en(ending)) + ", yet " + Words.en(charge) + " was for " + instant + ".";
        return Ground.on(charge, CODE, zh, en).by(ending);
    }
}
