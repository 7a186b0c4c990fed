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
import java.util.List;
import java.util.stream.Stream;

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
        Stream<Ground> charges = hearing.line().charges().stream()
                .filter(charge -> charge.is(ChargeKind.RECURRING))
                .flatMap(charge -> ground(spells, charge));
        Stream<Ground> payments = hearing.line().payments().stream()
                .filter(payment -> !payment.isBilled() && payment.net().isPositive())
                .flatMap(payment -> ground(spells, payment));
        return Stream.concat(charges, payments).toList();
    }

    private Stream<Ground> ground(Spells spells, BilledCharge charge) {
        LocalDateTime instant = charge.serviceInstant();
        LocalDateTime taken = charge.charge().chargedAt();
        return decided(spells, instant, taken)
                .map(ending -> Ground.on(
                                charge,
                                CODE,
                                Words.zh(charge) + "，所付周期自 " + Words.time(instant) + " 起；" + Words.zh(ending)
                                        + "，该周期未开始。",
                                Words.sentence(Words.en(charge)) + " paid for a period from " + Words.time(instant)
                                        + " that never began: " + Words.en(ending) + ".")
                        .by(ending));
    }

    private Stream<Ground> ground(Spells spells, CollectedPayment payment) {
        LocalDateTime instant = new ServiceTime(spells).instantOf(payment.payment());
        LocalDateTime taken = payment.payment().paidAt();
        return decided(spells, instant, taken)
                .map(ending -> Ground.on(
                                payment,
                                CODE,
                                Words.zh(payment) + "，所付周期自 " + Words.time(instant) + " 起；" + Words.zh(ending)
                                        + "，该周期未开始。",
                                Words.sentence(Words.en(payment)) + " paid for a period from " + Words.time(instant)
                                        + " that never began: " + Words.en(ending) + ".")
                        .by(ending));
    }

    private static Stream<Ending> decided(Spells spells, LocalDateTime instant, LocalDateTime taken) {
        Ending ending = spells.isAuthorised(instant) ? null : spells.decidingAt(instant);
        return Stream.ofNullable(ending).filter(stop -> taken.isBefore(stop.requestedAt()));
    }
}
