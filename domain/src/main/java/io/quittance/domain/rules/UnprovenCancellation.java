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
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        Stream<Ground> charges = hearing.line().charges().stream()
                .filter(charge ->
                        ChargeAfterCancellation.KINDS.contains(charge.charge().kind()))
                .flatMap(charge -> ground(real, proven, charge));
        Stream<Ground> payments = hearing.line().payments().stream()
                .filter(payment -> !payment.isBilled() && payment.net().isPositive())
                .flatMap(payment -> ground(real, proven, payment));
        return Stream.concat(charges, payments).toList();
    }

    private Stream<Ground> ground(Spells real, Spells proven, BilledCharge charge) {
        LocalDateTime instant = new ServiceTime(proven).instantOf(charge.charge());
        Ending now = wrongfulAt(real, charge.serviceInstant());
        return Stream.ofNullable(now == null ? wrongfulAt(proven, instant) : null)
                .map(ending -> Ground.on(
                                charge,
                                CODE,
                                Words.zh(ending.cancellation()) + "但无受理单号；若属实，" + Words.zh(charge) + " 即无授权。",
                                Words.sentence(Words.en(ending.cancellation())) + " without a receipt; if it holds, "
                                        + Words.en(charge) + " was not authorised.")
                        .by(ending));
    }

    private Stream<Ground> ground(Spells real, Spells proven, CollectedPayment payment) {
        Ending now = wrongfulAt(real, new ServiceTime(real).instantOf(payment.payment()));
        LocalDateTime instant = new ServiceTime(proven).instantOf(payment.payment());
        return Stream.ofNullable(now == null ? wrongfulAt(proven, instant) : null)
                .map(ending -> Ground.on(
                                payment,
                                CODE,
                                Words.zh(ending.cancellation()) + "但无受理单号；若属实，" + Words.zh(payment) + " 即无授权。",
                                Words.sentence(Words.en(ending.cancellation())) + " without a receipt; if it holds, "
                                        + Words.en(payment) + " was not authorised.")
                        .by(ending));
    }

    private static @Nullable Ending wrongfulAt(Spells spells, LocalDateTime instant) {
        return spells.isAuthorised(instant) ? null : spells.decidingAt(instant);
    }
}
