package io.quittance.domain.naive;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.Source;
import io.quittance.domain.record.Suspension;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded histories of accounts, as often odd as plain. The same seed gives the same histories. */
final class RandomHistories {

    static final String ACCOUNT = "13800000000";

    private final long seed;
    private final Dice dice;

    RandomHistories(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
    }

    History next() {
        dice.forget();
        LocalDate night = LocalDate.of(2026, 7, 1).plusDays(dice.upTo(200));
        List<LineEvent> events = new ArrayList<>();
        if (dice.chance(3)) {
            lineless(events, night);
        } else {
            account(events);
            Collections.shuffle(events, new Random(seed));
            night = night(night);
        }
        return new History(new RandomPolicies(dice).next(), events, night);
    }

    /** Often a day or two after something, or as old as a channel's window. */
    private LocalDate night(LocalDate any) {
        return switch (dice.upTo(5)) {
            case 0, 1 -> dice.near().toLocalDate().plusDays(dice.upTo(3));
            case 2 -> dice.near().toLocalDate().plusDays(363L + dice.upTo(3));
            default -> any;
        };
    }

    private void account(List<LineEvent> events) {
        new RandomLine(dice, new LineKey("KAMENG", ACCOUNT, "SVC"), null, events).fill();
        if (dice.chance(20)) {
            new RandomLine(dice, new LineKey("KAMENG", ACCOUNT, "CHILD"), "SVC", events).fill();
        }
        if (dice.chance(5)) {
            new RandomLine(dice, new LineKey("CMCC", ACCOUNT, "SVC2"), null, events).fill();
        }
        if (dice.chance(5)) {
            LineKey all = new LineKey("KAMENG", ACCOUNT, "");
            LocalDateTime from = dice.near();
            LocalDateTime to = dice.maybe(50, from.plusDays(dice.upTo(70)));
            events.add(new LineEvent(all, new Suspension(from, to, new Source("suspend", events.size()))));
        }
    }

    private void lineless(List<LineEvent> events, LocalDate night) {
        LineKey none = new LineKey("", "", "");
        LocalDateTime paidAt = night.atStartOfDay().minusDays(dice.upTo(4)).plusSeconds(dice.upTo(86_399));
        Channel channel = dice.of(Channel.values());
        MoneyStatus status = dice.chance(85) ? MoneyStatus.SUCCESS : MoneyStatus.PROCESSING;
        Payment payment =
                new Payment(channel, "T0", "order-T0", null, null, paidAt, Fen.of(1500), status, new Source("pay", 1));
        events.add(new LineEvent(none, new LinkedPayment(payment, null, null)));
        for (int i = 0; i < dice.upTo(2); i++) {
            Fen amount = Fen.of(dice.of(500, 1000, 1500));
            Refund refund = new Refund(
                    channel, "R" + i, "T0", null, paidAt.plusDays(i), amount, status, new Source("refund", i + 2));
            events.add(new LineEvent(none, refund));
        }
        if (dice.chance(50)) {
            dice.remember(paidAt);
            new RandomReleases(dice, none, events).ofPayment(payment);
        }
    }
}
