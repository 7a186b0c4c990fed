package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import java.util.ArrayList;
import java.util.List;

/**
 * A charge and its only payment do not have the same amount.
 *
 * <pre>
 * charge B1 15.00 ── payment T1 14.00   difference 1.00
 * </pre>
 *
 * <p>Does not flag a charge paid in parts, nor money that went back in full. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class AmountMismatch implements Rule {

    private static final FindingCode CODE =
            new FindingCode("AMOUNT_MISMATCH", Severity.CONTROL, 200, "金额不符", "Charged and collected differ");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            if (charge.payments().size() == 1) {
                CollectedPayment payment = charge.payments().get(0);
                Fen difference = charge.charge()
                        .amount()
                        .minus(payment.payment().amount())
                        .abs();
                if (difference.isPositive()) {
                    grounds.add(ground(charge, payment, difference));
                }
            }
        }
        return grounds;
    }

    private Ground ground(BilledCharge charge, CollectedPayment payment, Fen difference) {
        String zh = Words.zh(charge) + "，而" + Words.zh(payment) + "，相差 " + difference + " 元。";
        String en =
                Words.sentence(Words.en(charge)) + " and " + Words.en(payment) + " differ by " + difference + " yuan.";
        return Ground.on(charge, CODE, zh, en)
                .about(difference)
                .citing(payment.payment().source());
    }
}
