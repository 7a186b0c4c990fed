package io.quittance.domain.naive;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.List;

/** Instructions released for random money, and what came of them: their refund, another one, a refusal or nothing. */
final class RandomReleases {

    private final Dice dice;
    private final LineKey key;
    private final List<LineEvent> events;

    RandomReleases(Dice dice, LineKey key, List<LineEvent> events) {
        this.dice = dice;
        this.key = key;
        this.events = events;
    }

    void ofPayment(Payment payment) {
        for (int i = 0; i < dice.of(1, 1, 2, 3); i++) {
            String number = dice.chance(50) ? "Q" + "%048x".formatted(events.size()) : "q" + events.size();
            Fen amount = part(payment.amount());
            LocalDateTime at = at(payment.paidAt());
            add(ReleasedInstruction.ofPayment(
                    number, payment.channel(), payment.transactionId(), amount, at, source()));
            for (int answers = 0; answers < dice.of(0, 1, 1, 2); answers++) {
                add(answer(payment, number, amount, at));
            }
        }
    }

    private Refund answer(Payment payment, String number, Fen amount, LocalDateTime at) {
        String id = dice.chance(50) ? "R" + key.serviceCode() + events.size() : number;
        boolean taken = events.stream()
                .anyMatch(event -> event.fact() instanceof Refund refund
                        && refund.refundNo().equals(id));
        return new Refund(
                payment.channel(),
                taken ? id + "-" + events.size() : id,
                payment.transactionId(),
                null,
                near(at),
                dice.chance(80) ? amount : part(payment.amount()),
                dice.chance(70) ? MoneyStatus.SUCCESS : dice.of(MoneyStatus.values()),
                source());
    }

    void ofCharge(Charge charge) {
        Fen amount = part(charge.amount());
        LocalDateTime at = at(charge.chargedAt());
        add(ReleasedInstruction.ofCharge("q" + events.size(), charge.chargeId(), amount, at, source()));
        if (dice.chance(50)) {
            Fen back = dice.chance(80) ? amount : part(charge.amount());
            add(new Charge(
                    "X" + key.serviceCode() + events.size(),
                    charge.kind(),
                    null,
                    null,
                    null,
                    null,
                    near(at),
                    back.negated(),
                    charge.payChannel(),
                    null,
                    null,
                    charge.chargeId(),
                    source()));
        }
    }

    private LocalDateTime at(LocalDateTime taken) {
        LocalDateTime at = dice.remember(dice.chance(70) ? taken.plusDays(dice.upTo(20)) : dice.near());
        dice.remember(at.plusDays(dice.of(1, 2, 5, 7, 9)));
        return at;
    }

    private LocalDateTime near(LocalDateTime at) {
        return at.plusSeconds(dice.of(-1, 0, 1, 3_600, 86_400, 864_000));
    }

    private Fen part(Fen whole) {
        return Fen.of(Math.max(1, dice.of(whole.value(), whole.value(), whole.value() / 2, whole.value() / 3)));
    }

    private void add(Fact fact) {
        events.add(new LineEvent(key, fact));
    }

    private Source source() {
        return new Source(key.serviceCode(), events.size());
    }
}
