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
import io.quittance.domain.record.YesNo;
import java.util.ArrayList;
import java.util.List;

/**
 * A penalty although the cancellation says the customer did not confirm one.
 *
 * <pre>
 * cancellation C1  penalty_confirmed = N
 * penalty B1       to review, beside PENALTY_EXCESS
 * </pre>
 *
 * <p>Does not flag where the confirmation is Y or unknown. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class PenaltyNotDisclosed implements Rule {

    private static final FindingCode CODE =
            new FindingCode("PENALTY_NOT_DISCLOSED", Severity.REVIEW, 110, "违约金未确认", "Penalty never confirmed");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        Spells spells = hearing.line().spells();
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            Ending ending = charge.is(ChargeKind.PENALTY)
                    ? spells.endingOf(charge.charge().chargedAt())
                    : null;
            if (ending != null && ending.cancellation().penaltyConfirmed() == YesNo.N) {
                grounds.add(ground(charge, ending));
            }
        }
        return grounds;
    }

    private Ground ground(BilledCharge charge, Ending ending) {
        String zh = "违约金" + Words.zh(charge) + "，而" + Words.zh(ending.cancellation()) + "时记录为未确认违约金。";
        String en = "Penalty " + Words.en(charge) + ", but " + Words.en(ending.cancellation())
                + " with the penalty not confirmed.";
        return Ground.on(charge, CODE, zh, en).by(ending).standingBeside();
    }
}
