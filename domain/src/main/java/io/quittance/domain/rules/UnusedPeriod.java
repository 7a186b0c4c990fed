package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.Spell;
import io.quittance.domain.history.Spells;
import io.quittance.domain.history.TimeSpan;
import io.quittance.domain.judge.Docket;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.money.Fen;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Refund;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of a prepaid period after the end, where the policy gives them back.
 *
 * <pre>
 * period 10-01 ═════════ E 10-20 09:30 ─ 10-21 ──────── 11-01
 *                                         └ 11 of 31 days ┘
 * </pre>
 *
 * <p>Does not flag a postpaid line, one whose policy keeps the rest, or one opened again within the period; nor a share
 * that went back already: refunds or reversals since the request that come to exactly the share, or refunds of our own.
 * Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class UnusedPeriod implements Rule {

    private static final FindingCode CODE =
            new FindingCode("UNUSED_PERIOD", Severity.REFUND, 80, "未使用部分", "Unused part of a prepaid period");

    @Override
    public FindingCode code() {
        return CODE;
    }

    private static final Pattern OUR_NUMBER = Pattern.compile("Q[0-9a-f]{48}");

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            TimeSpan period = charge.is(ChargeKind.RECURRING) && !charge.hasGoneBack() ? charge.period() : null;
            Ending ending = period == null ? null : endingInside(hearing.line().spells(), charge, period);
            if (period != null && ending != null) {
                Fen claim = claim(charge, period, ending, hearing.docket());
                if (claim.isPositive()) {
                    grounds.add(ground(charge, period, ending, claim));
                }
            }
        }
        return grounds;
    }

    private Ground ground(BilledCharge charge, TimeSpan period, Ending ending, Fen claim) {
        long unused = unusedDays(period, ending);
        long all = daysOf(period);
        String zh = Words.zh(charge) + "，周期 " + Words.days(period) + "；" + Words.zh(ending) + "，未使用 " + unused + "/"
                + all + " 天，应退 " + claim + " 元。";
        String en = Words.sentence(Words.en(charge)) + " paid for " + Words.days(period) + "; " + Words.en(ending)
                + ", so " + unused + " of " + all + " days were not used and " + claim + " yuan go back.";
        return Ground.on(charge, CODE, zh, en).by(ending).atMost(claim);
    }

    private static @Nullable Ending endingInside(Spells spells, BilledCharge charge, TimeSpan period) {
        LocalDateTime instant = charge.serviceInstant();
        Spell spell = spells.containing(instant);
        Ending ending = spell == null ? null : spell.ending();
        boolean inside = ending != null && givesBack(ending.policy()) && period.contains(ending.effectiveEnd());
        boolean again = spells.all().stream()
                .anyMatch(next -> next.start().isAfter(instant) && next.start().isBefore(period.end()));
        return inside && !again ? ending : null;
    }

    private static boolean givesBack(Policy policy) {
        return policy.billing() == Policy.Billing.PREPAID && policy.unusedPeriod() == Policy.UnusedPeriod.PRORATA;
    }

    private static Fen claim(BilledCharge charge, TimeSpan period, Ending ending, Docket docket) {
        Fen share = share(charge.standing(), period, ending);
        if (charge.isFromBalance()) {
            return credit(charge, period, ending, docket);
        }
        List<CollectedPayment> payments =
                docket.unclaimed(charge).isEmpty() ? charge.payments() : counted(charge, docket);
        Predicate<Refund> ofShare = refund -> !refund.amount().isMoreThan(share);
        boolean back = refunds(
                        payments, ofShare.and(refund -> !refund.refundedAt().isBefore(ending.requestedAt())))
                .equals(share);
        Fen ours = refunds(
                payments,
                ofShare.and(refund -> OUR_NUMBER.matcher(refund.refundNo()).matches()
                        || payments.stream().anyMatch(payment -> payment.isOurs(refund))));
        Fen net = CollectedPayment.netOf(payments);
        return back ? Fen.ZERO : share.min(net.plus(ours)).minus(ours);
    }

    private static Fen credit(BilledCharge charge, TimeSpan period, Ending ending, Docket docket) {
        Fen credited = reversed(charge, row -> !row.chargedAt().isBefore(ending.requestedAt()));
        boolean back = credited.isPositive()
                && share(charge.standing().plus(credited), period, ending).equals(credited);
        Fen ours = reversed(charge, charge::isOurs);
        Fen share = share(charge.standing().plus(ours), period, ending).minus(ours);
        return back ? Fen.ZERO : share.min(docket.left(charge));
    }

    /** Those that no ground of their own claims, with those that have gone back. */
    private static List<CollectedPayment> counted(BilledCharge charge, Docket docket) {
        return charge.payments().stream()
                .filter(payment -> !docket.claims(payment))
                .toList();
    }

    private static Fen share(Fen amount, TimeSpan period, Ending ending) {
        return amount.share(unusedDays(period, ending), daysOf(period), RoundingMode.CEILING);
    }

    private static Fen reversed(BilledCharge charge, Predicate<Charge> wanted) {
        return charge.reversals().stream()
                .filter(wanted)
                .map(Charge::amount)
                .reduce(Fen.ZERO, Fen::plus)
                .negated();
    }

    private static Fen refunds(List<CollectedPayment> payments, Predicate<Refund> wanted) {
        return payments.stream()
                .flatMap(payment -> payment.refunds().stream())
                .filter(wanted)
                .map(Refund::amount)
                .reduce(Fen.ZERO, Fen::plus);
    }

    private static long unusedDays(TimeSpan period, Ending ending) {
        LocalDateTime end = ending.effectiveEnd();
        LocalDate date = end.toLocalDate();
        LocalDate first = end.equals(date.atStartOfDay()) ? date : date.plusDays(1);
        return Math.max(0, ChronoUnit.DAYS.between(first, period.end().toLocalDate()));
    }

    private static long daysOf(TimeSpan period) {
        return Math.max(
                1,
                ChronoUnit.DAYS.between(
                        period.start().toLocalDate(), period.end().toLocalDate()));
    }
}
