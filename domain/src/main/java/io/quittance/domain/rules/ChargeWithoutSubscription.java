package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Opening;
import java.util.ArrayList;
import java.util.List;

/**
 * A recurring charge for a time before the line was first opened.
 *
 * <pre>
 * B1 to review ─── opening O1 ═══ B2 stands
 * </pre>
 *
 * <p>Does not flag a line without any opening, nor a first cycle that began before a sign-up within it. Source:
 * judgement, Findings.
 */
@AutoService(Rule.class)
public final class ChargeWithoutSubscription implements Rule {

    private static final FindingCode CODE = new FindingCode(
            "CHARGE_WITHOUT_SUBSCRIPTION", Severity.REVIEW, 130, "开通前扣费", "Charged before the first opening");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Opening> openings = hearing.line().openings();
        if (openings.isEmpty()) {
            return List.of();
        }
        Opening first = openings.get(0);
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            if (charge.is(ChargeKind.RECURRING) && charge.serviceInstant().isBefore(first.openedAt())) {
                grounds.add(ground(charge, first));
            }
        }
        return grounds;
    }

    private Ground ground(BilledCharge charge, Opening first) {
        String instant = Words.time(charge.serviceInstant());
        String opened = Words.time(first.openedAt());
        String zh = Words.zh(charge) + "，服务时点 " + instant + " 早于首次开通 " + opened + "。";
        String en = Words.sentence(Words.en(charge)) + " is for " + instant + ", before the first opening at " + opened
                + ".";
        return Ground.on(charge, CODE, zh, en).citing(first.source());
    }
}
