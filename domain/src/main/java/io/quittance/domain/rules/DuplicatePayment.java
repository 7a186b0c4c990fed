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
 * One charge was paid more than once, and more than it asked for.
 *
 * <pre>
 * charge B1 15.00   ──┐
 * payment T1 15.00  ──┤  stands
 * payment T2 15.00  ──┘  goes back
 * </pre>
 *
 * <p>Does not flag parts that together do not exceed the charge, nor counts a payment that has gone back in full: the
 * one that is left would leave too. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class DuplicatePayment implements Rule {

    private static final FindingCode CODE =
            new FindingCode("DUPLICATE_PAYMENT", Severity.REFUND, 10, "重复支付", "Paid twice");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            if (charge.payments().size() > 1) {
                extra(charge, grounds);
            }
        }
        return grounds;
    }

    private void extra(BilledCharge charge, List<Ground> grounds) {
        List<CollectedPayment> kept = charge.payments().stream()
                .filter(payment -> payment.net().isPositive())
                .toList();
        Fen collected = kept.stream().map(payment -> payment.payment().amount()).reduce(Fen.ZERO, Fen::plus);
        if (collected.isMoreThan(charge.charge().amount())) {
            kept.stream()
                    .skip(1)
                    .map(payment -> ground(charge, payment, kept.get(0)))
                    .forEach(grounds::add);
        }
    }

    private Ground ground(BilledCharge charge, CollectedPayment payment, CollectedPayment first) {
        String zh =
                Words.zh(charge) + "，已由支付 " + first.payment().transactionId() + " 支付，" + Words.zh(payment) + " 为重复支付。";
        String en = Words.sentence(Words.en(payment)) + " pays again for " + Words.en(charge) + ", already paid by "
                + first.payment().transactionId() + ".";
        return Ground.on(payment, CODE, zh, en)
                .citing(charge.charge().source(), first.payment().source());
    }
}
