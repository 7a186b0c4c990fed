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
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A charge of an ended line taken while the operator was still closing it.
 *
 * <pre>
 * request ════ closing-sla ════ │
 * C1   B1 goes back          B2 │ goes back   B3: CHARGE_AFTER_CANCELLATION
 * </pre>
 *
 * <p>Does not flag usage, a charge that is still authorised, or anything where the policy has no closing time. Source:
 * judgement, Findings.
 */
@AutoService(Rule.class)
public final class InFlightCharge implements Rule {

    private static final FindingCode CODE = new FindingCode(
            "IN_FLIGHT_CHARGE", Severity.REFUND, 40, "退订途中扣费", "Charged while the cancellation was carried out");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        Spells spells = hearing.line().spells();
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            if (charge.is(ChargeKind.RECURRING) || charge.is(ChargeKind.ONE_OFF)) {
                Ending ending = spells.deniedBy(charge.serviceInstant());
                if (ending != null && isInFlight(ending, charge.charge().chargedAt())) {
                    grounds.add(ground(charge, ending));
                }
            }
        }
        return grounds;
    }

    private Ground ground(BilledCharge charge, Ending ending) {
        String zh = Words.zh(charge) + "，正值退订关闭期间；" + Words.zh(ending) + "。";
        String en =
                Words.sentence(Words.en(charge)) + " fell while the line was being closed: " + Words.en(ending) + ".";
        return Ground.on(charge, CODE, zh, en).by(ending);
    }

    private static boolean isInFlight(Ending ending, LocalDateTime taken) {
        Duration closing = ending.policy().closingSla();
        return closing != null
                && !taken.isBefore(ending.requestedAt())
                && !taken.isAfter(ending.requestedAt().plus(closing));
    }
}
