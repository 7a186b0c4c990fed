package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.Spells;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.ChargeKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A charge for a time at which the line was cancelled.
 *
 * <pre>
 * ══ spell ══ E ─────────── opening ══ spell ══
 *   stands     │ goes back     │ stands
 * </pre>
 *
 * <p>Does not flag earlier use posted late, a suspended line, a penalty, or what a new opening or agreement authorised.
 * Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class ChargeAfterCancellation implements Rule {

    private static final FindingCode CODE =
            new FindingCode("CHARGE_AFTER_CANCELLATION", Severity.REFUND, 50, "退订后扣费", "Charged after cancellation");

    @Override
    public FindingCode code() {
        return CODE;
    }

    static final Set<ChargeKind> KINDS = Set.of(ChargeKind.RECURRING, ChargeKind.USAGE, ChargeKind.ONE_OFF);

    @Override
    public List<Ground> judge(Hearing hearing) {
        Spells spells = hearing.line().spells();
        return hearing.line().charges().stream()
                .filter(charge -> KINDS.contains(charge.charge().kind()))
                .filter(charge -> !spells.isAuthorised(charge.serviceInstant()))
                .flatMap(charge -> ground(spells, charge))
                .toList();
    }

    private Stream<Ground> ground(Spells spells, BilledCharge charge) {
        String instant = Words.time(charge.serviceInstant());
        return Stream.ofNullable(spells.decidingAt(charge.serviceInstant()))
                .map(ending -> Ground.on(
                                charge,
                                CODE,
                                Words.zh(ending) + "，" + Words.zh(charge) + "，服务时点 " + instant + " 无授权。",
                                Words.sentence(Words.en(ending)) + ", yet " + Words.en(charge) + " was for " + instant
                                        + ".")
                        .by(ending));
    }
}
