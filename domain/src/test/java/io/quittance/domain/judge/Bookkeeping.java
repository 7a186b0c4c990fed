package io.quittance.domain.judge;

import io.quittance.domain.money.Fen;
import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.PayChannel;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Source;
import io.quittance.domain.timeline.TestCalendar;
import io.quittance.domain.timeline.Timeline;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One account over many nights, as a house would live through them: facts arrive late and in any order but never before
 * they happened, what a night asks for is released the next morning or not, and is answered some day, or never.
 */
final class Bookkeeping {

    private static final int NEVER_TOO_OLD = 1_000_000;

    private final Random random;
    private final Timeline history;
    private final List<LineEvent> toCome = new ArrayList<>();
    private final List<LineEvent> known = new ArrayList<>();
    private final List<ReleasedInstruction> released = new ArrayList<>();
    private int rows = 100_000;

    Bookkeeping(Timeline history, long seed) {
        this.history = history;
        this.random = new Random(seed);
        history.events().stream()
                .filter(event -> !(event.fact() instanceof ReleasedInstruction))
                .forEach(toCome::add);
    }

    List<LineEvent> known() {
        return known;
    }

    List<ReleasedInstruction> released() {
        return released;
    }

    /** Some of what has happened by a night arrives. */
    void arrive(LocalDate night, int percent) {
        for (LineEvent event : List.copyOf(toCome)) {
            if (!happenedAt(event.fact()).isAfter(night) && random.nextInt(100) < percent) {
                toCome.remove(event);
                known.add(event);
            }
        }
        Collections.shuffle(known, random);
    }

    AccountVerdict judge(LocalDate night) {
        List<AccountVerdict> verdicts = new ArrayList<>();
        AuditSettings settings = new AuditSettings(night, 1, NEVER_TOO_OLD, NEVER_TOO_OLD, TestCalendar.PUBLISHED);
        new Auditor(new Policies(history.policies()), settings).audit(known.iterator(), verdicts::add);
        return verdicts.isEmpty() ? new AccountVerdict("", List.of(), null, Set.of(), List.of()) : verdicts.get(0);
    }

    /** Releases an instruction of a finding on the morning after a night; what comes of it is drawn. */
    void release(Finding finding, RefundInstruction asked, LocalDate night) {
        LocalDateTime at = night.plusDays(1).atTime(11, 0);
        Source source = new Source("released", ++rows);
        ReleasedInstruction instruction = asked.route() == Route.CREDIT
                ? ReleasedInstruction.ofCharge(asked.number(), finding.chargeId(), asked.amount(), at, source)
                : new ReleasedInstruction(
                        asked.number(), asked.channel(), asked.transactionId(), null, asked.amount(), at, source);
        released.add(instruction);
        known.add(new LineEvent(finding.line(), instruction));
        if (random.nextInt(5) > 0) {
            toCome.add(new LineEvent(finding.line(), answer(instruction, at)));
        }
    }

    private Fact answer(ReleasedInstruction to, LocalDateTime released) {
        LocalDateTime at = released.plusHours(random.nextInt(24 * 30));
        Source source = new Source("answers", ++rows);
        if (to.channel() == null || to.transactionId() == null) {
            return new Charge(
                    "X" + rows,
                    ChargeKind.ONE_OFF,
                    null,
                    null,
                    null,
                    null,
                    at,
                    to.amount().negated(),
                    PayChannel.BALANCE,
                    null,
                    null,
                    to.chargeId(),
                    source);
        }
        String number = random.nextBoolean() ? to.number() : "R" + rows;
        MoneyStatus status = random.nextInt(5) > 0 ? MoneyStatus.SUCCESS : MoneyStatus.FAILED;
        return new Refund(to.channel(), number, to.transactionId(), null, at, to.amount(), status, source);
    }

    /** Of each money, by payment or charge: what it is, less what has gone back of it by what is known. */
    Map<String, Fen> left() {
        Map<String, Fen> left = new HashMap<>();
        known.forEach(event -> left.merge(moneyOf(event), movedBy(event.fact()), Fen::plus));
        return left;
    }

    /** Of each money what was ever released. */
    Map<String, Fen> releasedOf() {
        Map<String, Fen> sums = new HashMap<>();
        released.forEach(one -> sums.merge(moneyOf(one), one.amount(), Fen::plus));
        return sums;
    }

    /** Of each money what was taken. */
    Map<String, Fen> taken() {
        Map<String, Fen> taken = new HashMap<>();
        known.stream()
                .filter(event -> movedBy(event.fact()).isPositive())
                .forEach(event -> taken.put(moneyOf(event), movedBy(event.fact())));
        return taken;
    }

    static String moneyOf(ReleasedInstruction one) {
        return one.chargeId() == null ? "T " + one.transactionId() : "B " + one.chargeId();
    }

    private static String moneyOf(LineEvent event) {
        if (event.fact() instanceof LinkedPayment link) {
            return "T " + link.payment().transactionId();
        }
        if (event.fact() instanceof Refund refund) {
            return "T " + refund.transactionId();
        }
        if (event.fact() instanceof Charge charge) {
            return "B " + (charge.reverses() == null ? charge.chargeId() : charge.reverses());
        }
        return "";
    }

    private static Fen movedBy(Fact fact) {
        if (fact instanceof LinkedPayment link) {
            return link.payment().amount();
        }
        if (fact instanceof Refund refund && refund.status() == MoneyStatus.SUCCESS) {
            return refund.amount().negated();
        }
        return fact instanceof Charge charge ? charge.amount() : Fen.ZERO;
    }

    private static LocalDate happenedAt(Fact fact) {
        if (fact instanceof LinkedPayment link) {
            return link.payment().paidAt().toLocalDate();
        }
        if (fact instanceof Refund refund) {
            return refund.refundedAt().toLocalDate();
        }
        return fact instanceof Charge charge ? charge.chargedAt().toLocalDate() : LocalDate.MIN;
    }
}
