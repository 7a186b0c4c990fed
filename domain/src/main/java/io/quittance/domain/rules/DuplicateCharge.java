package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.TimeSpan;
import io.quittance.domain.judge.Docket;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.ChargeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line was charged more than once for the same period.
 *
 * <pre>
 * period 2026-07   B1 15.00   stands
 *                  B2 15.00   goes back
 *                  B3 (goes back anyway): not counted
 * </pre>
 *
 * <p>Does not flag a charge that has gone back or goes back for a reason of its own, nor different periods. Source:
 * judgement, Findings.
 */
@AutoService(Rule.class)
public final class DuplicateCharge implements Rule {

    private static final FindingCode CODE =
            new FindingCode("DUPLICATE_CHARGE", Severity.REFUND, 70, "重复扣费", "Charged twice for one period");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        Map<TimeSpan, BilledCharge> firsts = new LinkedHashMap<>();
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            TimeSpan period = charge.period();
            if (period != null && counts(charge, hearing.docket())) {
                BilledCharge first = firsts.putIfAbsent(period, charge);
                if (first != null) {
                    grounds.add(ground(charge, first, period));
                }
            }
        }
        return grounds;
    }

    private static boolean counts(BilledCharge charge, Docket docket) {
        return charge.is(ChargeKind.RECURRING)
                && charge.standing().isPositive()
                && docket.left(charge).isPositive()
                && docket.on(charge).isEmpty();
    }

    private Ground ground(BilledCharge charge, BilledCharge first, TimeSpan period) {
        String zh = "周期 " + Words.days(period) + " 已由扣费 " + first.charge().chargeId() + " 收取，" + Words.zh(charge)
                + " 为重复扣费。";
        String en = Words.sentence(Words.en(charge)) + " is for " + Words.days(period) + ", already charged by "
                + first.charge().chargeId() + ".";
        return Ground.on(charge, CODE, zh, en).citing(first.charge().source());
    }
}
