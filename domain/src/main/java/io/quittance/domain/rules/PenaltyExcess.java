package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.Spells;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Opening;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A penalty above the policy's share of the fees of the months that were left.
 *
 * <pre>
 * opened ══════════ E ─ m1 ─ m2 ─ m3 ─ m4 ─ (5) contract end
 *                   cap = rate × fee × 5; what is above goes back
 * </pre>
 *
 * <p>Does not flag a penalty up to the cap. Without a rate, a contract, a fee or a month left the cap is nothing. Source:
 * judgement, Findings.
 */
@AutoService(Rule.class)
public final class PenaltyExcess implements Rule {

    private static final FindingCode CODE =
            new FindingCode("PENALTY_EXCESS", Severity.REFUND, 90, "违约金超额", "Penalty above the cap");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            if (charge.is(ChargeKind.PENALTY)) {
                ground(hearing, charge).ifPresent(grounds::add);
            }
        }
        return grounds;
    }

    private Optional<Ground> ground(Hearing hearing, BilledCharge charge) {
        Spells spells = hearing.line().spells();
        LocalDateTime chargedAt = charge.charge().chargedAt();
        Ending ending = spells.endingOf(chargedAt);
        LocalDateTime end = ending == null ? chargedAt : ending.effectiveEnd();
        Policy policy = ending == null ? spells.policyAt(chargedAt) : ending.policy();
        Opening terms = spells.termsAt(chargedAt);
        long months = terms == null ? 0 : monthsLeft(terms, end);
        Fen cap = cap(policy, terms, months);
        Fen excess = taken(hearing, charge).minus(cap);
        if (!excess.isPositive()) {
            return Optional.empty();
        }
        String zh = "违约金" + Words.zh(charge) + "，自 " + Words.time(end) + " 起合同剩余 " + months + " 个月，上限 " + cap + " 元，超出 "
                + excess + " 元。";
        String en = "Penalty " + Words.en(charge) + ": " + months + " months of contract were left from "
                + Words.time(end) + ", the cap is " + cap + " yuan, " + excess + " yuan are above it.";
        Ground ground = Ground.on(charge, CODE, zh, en).atMost(excess);
        Ground cited = terms == null ? ground : ground.citing(terms.source());
        return Optional.of(ending == null ? cited.under(policy) : cited.by(ending));
    }

    private static Fen taken(Hearing hearing, BilledCharge charge) {
        boolean whole = charge.isUncollected() || hearing.docket().isAbsorbed(charge);
        return whole ? charge.standing() : hearing.docket().left(charge);
    }

    private static Fen cap(Policy policy, @Nullable Opening terms, long months) {
        BigDecimal rate = policy.penaltyRate();
        Fen fee = terms == null ? null : terms.monthlyFee();
        return rate == null || fee == null
                ? Fen.ZERO
                : fee.times(rate.multiply(BigDecimal.valueOf(months)), RoundingMode.HALF_UP);
    }

    private static long monthsLeft(Opening terms, LocalDateTime end) {
        Integer contract = terms.contractMonths();
        if (contract == null) {
            return 0;
        }
        LocalDate lastDay = terms.openedAt().toLocalDate().plusMonths(contract);
        LocalDateTime over = lastDay.atStartOfDay();
        if (!end.isBefore(over)) {
            return 0;
        }
        long months = ChronoUnit.MONTHS.between(end, over);
        while (end.plusMonths(months).isBefore(over)) {
            months++;
        }
        return months;
    }
}
