package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.ServiceTime;
import io.quittance.domain.history.Spells;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A deduction that no charge explains, for a time at which its line was cancelled.
 *
 * <pre>
 * ══ spell ══════════ E = next cycle ──────
 *        │ renewal-lead │
 *  stands│  goes back   │  goes back
 * </pre>
 *
 * <p>Does not flag a payment of a charge (the charge is judged), nor one earlier than the renewal lead. Source:
 * judgement, Findings.
 */
@AutoService(Rule.class)
public final class AutopayAfterCancellation implements Rule {

    private static final FindingCode CODE = new FindingCode(
            "AUTOPAY_AFTER_CANCELLATION", Severity.REFUND, 60, "退订后代扣", "Autopay deducted after cancellation");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        Spells spells = hearing.line().spells();
        List<Ground> grounds = new ArrayList<>();
        for (CollectedPayment payment : hearing.line().payments()) {
            if (payment.isLoose()) {
                LocalDateTime instant = new ServiceTime(spells).instantOf(payment.payment());
                Ending ending = spells.deniedBy(instant);
                if (ending != null) {
                    grounds.add(ground(payment, instant, ending));
                }
            }
        }
        return grounds;
    }

    private Ground ground(CollectedPayment payment, LocalDateTime instant, Ending ending) {
        String zh = Words.zh(ending) + "，" + Words.zh(payment) + "，服务时点 " + Words.time(instant) + " 无授权。";
        String en = Words.sentence(Words.en(ending)) + ", yet " + Words.en(payment) + " was for " + Words.time(instant)
                + ".";
        return Ground.on(payment, CODE, zh, en).by(ending);
    }
}
