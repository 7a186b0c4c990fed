package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A successful payment that no charge explains within the days it is carried.
 *
 * <pre>
 * payment T1 ── day 1 carried ── day 2: found
 * </pre>
 *
 * <p>Does not flag a payment found wrongful, or one that has gone back. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class UnbilledPayment implements Rule {

    private static final FindingCode CODE =
            new FindingCode("UNBILLED_PAYMENT", Severity.CONTROL, 220, "已收款无账单", "Collected without a bill");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Ground> grounds = new ArrayList<>();
        for (CollectedPayment payment : hearing.line().payments()) {
            if (payment.isLoose() && !hearing.docket().claims(payment)) {
                grounds.add(ground(hearing, payment));
            }
        }
        return grounds;
    }

    private Ground ground(Hearing hearing, CollectedPayment payment) {
        LocalDate day = payment.payment().paidAt().toLocalDate();
        String zh = Words.zh(payment) + "，未见对应扣费。";
        String en = Words.sentence(Words.en(payment)) + " has no charge.";
        return Ground.on(payment, CODE, zh, en).from(hearing.endOfCarry(day));
    }
}
