package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.ServiceTime;
import io.quittance.domain.history.Spells;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.ChargeKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Money taken before the request for a period that begins at or after the end.
 *
 * <pre>
 * taken ── request ── E ── period ──────────
 *   T1        C1      │    not authorised: goes back
 * </pre>
 *
 * <p>Does not flag a period that began before the end, nor one authorised again by a new opening. Source: judgement,
 * Findings.
 */
@AutoService(Rule.class)
public final class PrepaidNotStarted implements Rule {

    private static final FindingCode CODE =
            new FindingCode("PREPAID_NOT_STARTED", Severity.REFUND, 30, "预扣未开始周期", "Prepaid period that never began");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        Spells spells = hearing.line().spells();
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            LocalDateTime instant = charge.serviceInstant();
            Ending ending = charge.is(ChargeKind.RECURRING) ? spells.deniedBy(instant) : null;
            if (ending != null && charge.charge().chargedAt().isBefore(ending.requestedAt())) {
                String zh = zh(Words.zh(charge), instant, ending);
                String en = en(Words.en(charge), instant, ending);
                grounds.add(Ground.on(charge, CODE, zh, en).by(ending));
            }
        }
        for (CollectedPayment payment : hearing.line().payments()) {
            if (payment.isLoose()) {
                LocalDateTime instant = new ServiceTime(spells).instantOf(payment.payment());
                Ending ending = spells.deniedBy(instant);
                if (ending != null && payment.payment().paidAt().isBefore(ending.requestedAt())) {
                    String zh = zh(Words.zh(payment), instant, ending);
                    String en = en(Words.en(payment), instant, ending);
                    grounds.add(Ground.on(payment, CODE, zh, en).by(ending));
                }
            }
        }
        return grounds;
    }

    private static String zh(String taken, LocalDateTime instant, Ending ending) {
        return taken + "，所付周期自 " + Words.time(instant) + " 起；" + Words.zh(ending) + "，该周期未开始。";
    }

    private static String en(String taken, LocalDateTime instant, Ending ending) {
        return Words.sentence(taken) + " paid for a period from " + Words.time(instant) + " that never began: "
                + Words.en(ending) + ".";
    }
}
