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
import java.util.ArrayList;
import java.util.List;

/**
 * Money that would be wrongful if a request without a receipt counted.
 *
 * <pre>
 * request C1 (no receipt) ─ E if it counted ─ B1 to review
 * </pre>
 *
 * <p>Does not flag what is wrongful anyway, nor a request with a receipt (it counts). Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class UnprovenCancellation implements Rule {

    private static final FindingCode CODE =
            new FindingCode("UNPROVEN_CANCELLATION", Severity.REVIEW, 120, "退订缺凭证", "Cancellation without proof");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        Spells proven = hearing.line().spellsIfProven();
        if (proven == null) {
            return List.of();
        }
        Spells real = hearing.line().spells();
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            boolean asked =
                    ChargeAfterCancellation.KINDS.contains(charge.charge().kind())
                            && real.deniedBy(charge.serviceInstant()) == null;
            Ending ending = asked ? proven.deniedBy(new ServiceTime(proven).instantOf(charge.charge())) : null;
            if (ending != null) {
                String zh = zh(ending, Words.zh(charge));
                String en = en(ending, Words.en(charge));
                grounds.add(Ground.on(charge, CODE, zh, en).by(ending));
            }
        }
        for (CollectedPayment payment : hearing.line().payments()) {
            boolean asked =
                    payment.isLoose() && real.deniedBy(new ServiceTime(real).instantOf(payment.payment())) == null;
            Ending ending = asked ? proven.deniedBy(new ServiceTime(proven).instantOf(payment.payment())) : null;
            if (ending != null) {
                String zh = zh(ending, Words.zh(payment));
                String en = en(ending, Words.en(payment));
                grounds.add(Ground.on(payment, CODE, zh, en).by(ending));
            }
        }
        return grounds;
    }

    private static String zh(Ending ending, String taken) {
        return Words.zh(ending.cancellation()) + "但无受理单号；若属实，" + taken + " 即无授权。";
    }

    private static String en(Ending ending, String taken) {
        return Words.sentence(Words.en(ending.cancellation())) + " without a receipt; if it holds, " + taken
                + " was not authorised.";
    }
}
