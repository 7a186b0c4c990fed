package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A charge that a payment channel was to collect and did not within the days it is carried.
 *
 * <pre>
 * charge B1 ── day 1 carried ── day 2: found
 * </pre>
 *
 * <p>Does not flag what is taken from the balance, or a charge reversed in full. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class UncollectedCharge implements Rule {

    private static final FindingCode CODE =
            new FindingCode("UNCOLLECTED_CHARGE", Severity.CONTROL, 210, "已扣费未收款", "Charged but not collected");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            if (charge.isUncollected() && charge.standing().isPositive()) {
                grounds.add(ground(hearing, charge));
            }
        }
        return grounds;
    }

    private Ground ground(Hearing hearing, BilledCharge charge) {
        LocalDate day = charge.charge().chargedAt().toLocalDate();
        String channel = charge.charge().payChannel().name();
        String zh = Words.zh(charge) + "，" + channel + " 渠道未见对应支付。";
        String en = Words.sentence(Words.en(charge)) + " has no payment in " + channel + ".";
        return Ground.on(charge, CODE, zh, en).from(hearing.endOfCarry(day));
    }
}
