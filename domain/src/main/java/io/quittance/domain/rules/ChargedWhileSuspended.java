package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.history.TimeSpan;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Suspension;
import java.util.ArrayList;
import java.util.List;

/**
 * A recurring charge for a period in which the line slept throughout; it is not wrongful.
 *
 * <pre>
 * suspension ═══════════════════
 * period B1      ════════        for information
 * </pre>
 *
 * <p>Does not flag a period only partly inside, or one without authority. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class ChargedWhileSuspended implements Rule {

    private static final FindingCode CODE =
            new FindingCode("CHARGED_WHILE_SUSPENDED", Severity.INFO, 240, "停机期间扣费", "Charged while suspended");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        LineHistory line = hearing.line();
        if (line.suspensions().isEmpty()) {
            return List.of();
        }
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : line.charges()) {
            TimeSpan period = charge.period();
            if (charge.is(ChargeKind.RECURRING)
                    && period != null
                    && line.spells().isAuthorised(charge.serviceInstant())) {
                line.suspensions().stream()
                        .filter(suspension -> covers(suspension, period))
                        .findFirst()
                        .ifPresent(suspension -> grounds.add(ground(charge, period, suspension)));
            }
        }
        return grounds;
    }

    private Ground ground(BilledCharge charge, TimeSpan period, Suspension suspension) {
        String from = Words.time(suspension.from());
        String zh = "自 " + from + " 起停机，停机不是退订；" + Words.zh(charge) + "，周期 " + Words.days(period) + " 全在停机期间。";
        String en = "Suspended, not cancelled, since " + from + ": " + Words.en(charge) + " is for "
                + Words.days(period) + ", all of it within the suspension.";
        return Ground.on(charge, CODE, zh, en).citing(suspension.source());
    }

    private static boolean covers(Suspension suspension, TimeSpan period) {
        return !suspension.from().isAfter(period.start())
                && (suspension.to() == null || !suspension.to().isBefore(period.end()));
    }
}
