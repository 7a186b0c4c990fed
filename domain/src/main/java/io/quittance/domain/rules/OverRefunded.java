package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * More of a payment went back than it had collected.
 *
 * <pre>
 * payment T1 15.00
 * refunds R1 15.00 + R2 5.00   5.00 too much
 * </pre>
 *
 * <p>Does not flag refunds up to the payment, nor those that did not succeed. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class OverRefunded implements Rule {

    private static final FindingCode CODE =
            new FindingCode("OVER_REFUNDED", Severity.CONTROL, 230, "退款超额", "Refunded more than paid");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Ground> grounds = new ArrayList<>();
        for (CollectedPayment payment : hearing.line().payments()) {
            if (payment.refunded().isMoreThan(payment.payment().amount())) {
                grounds.add(ground(payment));
            }
        }
        return grounds;
    }

    private Ground ground(CollectedPayment payment) {
        Fen excess = payment.refunded().minus(payment.payment().amount());
        String zh = Words.zh(payment) + "，已退款 " + payment.refunded() + " 元，超出 " + excess + " 元。";
        String en = Words.sentence(Words.en(payment)) + " had " + payment.refunded() + " yuan refunded, " + excess
                + " yuan too much.";
        return Ground.on(payment, CODE, zh, en)
                .about(excess)
                .citing(payment.refunds().stream().map(Refund::source).toArray(Source[]::new));
    }
}
