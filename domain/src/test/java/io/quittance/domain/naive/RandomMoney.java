package io.quittance.domain.naive;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.PayChannel;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was charged to a random line, how it was paid, and what went back. */
final class RandomMoney {

    private final Dice dice;
    private final LineKey key;
    private final int anchor;
    private final List<AutopayAgreement> agreements;
    private final List<LineEvent> events;
    private final List<Charge> charges = new ArrayList<>();
    private final RandomReleases releases;

    RandomMoney(Dice dice, LineKey key, int anchor, List<AutopayAgreement> agreements, List<LineEvent> events) {
        this.dice = dice;
        this.key = key;
        this.anchor = anchor;
        this.agreements = agreements;
        this.events = events;
        this.releases = new RandomReleases(dice, key, events);
    }

    void fill() {
        for (int i = 0; i < dice.of(0, 1, 1, 2, 2, 3, 4); i++) {
            charge();
        }
        List<Charge> charged = List.copyOf(charges);
        for (Charge charge : charged) {
            if (dice.chance(12)) {
                LineKey posted = dice.chance(90) ? key : new LineKey(key.operator(), key.account(), "ADJUST");
                events.add(new LineEvent(posted, reversal(charge)));
            }
            if (charge.payChannel() != PayChannel.BALANCE || dice.chance(4)) {
                pay(charge);
            } else if (dice.chance(20)) {
                releases.ofCharge(charge);
            }
        }
        for (AutopayAgreement agreement : agreements) {
            if (dice.chance(35)) {
                pay(agreement.channel(), null, agreement.agreementNo(), dice.near(), Fen.of(dice.of(1500, 3000)));
            }
        }
    }

    private void add(Fact fact) {
        events.add(new LineEvent(key, fact));
    }

    private Source source() {
        return new Source(key.serviceCode(), events.size());
    }

    private String id(String prefix) {
        return prefix + key.serviceCode() + events.size();
    }

    private void charge() {
        ChargeKind kind = dice.chance(60) ? ChargeKind.RECURRING : dice.of(ChargeKind.values());
        LocalDateTime chargedAt = dice.near();
        LocalDateTime start = periodStart(chargedAt);
        boolean explicit = start != null && dice.chance(50);
        boolean repeats = !charges.isEmpty() && dice.chance(20);
        Charge model = repeats ? dice.in(charges) : null;
        Charge charge = new Charge(
                id("B"),
                model == null ? kind : model.kind(),
                null,
                model == null ? (explicit || start == null ? null : YearMonth.from(start)) : model.cycle(),
                model == null ? (explicit ? start : null) : model.periodStart(),
                model == null ? (explicit ? periodEnd(start) : null) : model.periodEnd(),
                chargedAt,
                Fen.of(dice.of(1500, 1500, 3000, 3100, 10000, 1, 0)),
                dice.of(
                        PayChannel.BALANCE,
                        PayChannel.BALANCE,
                        PayChannel.WECHAT,
                        PayChannel.WECHAT,
                        PayChannel.ALIPAY),
                null,
                kind == ChargeKind.LATE_FEE ? anyCharge() : null,
                null,
                source());
        charges.add(charge);
        add(charge);
    }

    /** A charge of this line, or of an earlier one. */
    private @Nullable String anyCharge() {
        List<String> ids = new ArrayList<>();
        for (LineEvent event : events) {
            if (event.fact() instanceof Charge charge && charge.amount().value() >= 0) {
                ids.add(charge.chargeId());
            }
        }
        return ids.isEmpty() ? null : dice.in(ids);
    }

    /** An agreement of this line, or of an earlier one. */
    private @Nullable String anyAgreement() {
        List<String> numbers = new ArrayList<>();
        for (LineEvent event : events) {
            if (event.fact() instanceof AutopayAgreement agreement) {
                numbers.add(agreement.agreementNo());
            }
        }
        return numbers.isEmpty() ? null : dice.in(numbers);
    }

    /** The anchor day of the month of the charge or of a neighbour, or any instant. */
    private @Nullable LocalDateTime periodStart(LocalDateTime chargedAt) {
        if (dice.chance(15)) {
            return null;
        }
        if (dice.chance(10)) {
            return dice.near();
        }
        YearMonth month = YearMonth.from(chargedAt).plusMonths(dice.of(-1, 0, 0, 0, 1));
        return month.atDay(Math.min(anchor, month.lengthOfMonth())).atStartOfDay();
    }

    private @Nullable LocalDateTime periodEnd(@Nullable LocalDateTime start) {
        if (start == null || dice.chance(10)) {
            return null;
        }
        if (dice.chance(15)) {
            return start.plusHours(1 + dice.upTo(1000));
        }
        YearMonth month = YearMonth.from(start).plusMonths(1);
        return month.atDay(Math.min(anchor, month.lengthOfMonth())).atStartOfDay();
    }

    private Charge reversal(Charge charge) {
        long part = dice.of(charge.amount().value(), charge.amount().value() / 3, 1L);
        return new Charge(
                id("X"),
                charge.kind(),
                null,
                null,
                null,
                null,
                charge.chargedAt().plusDays(dice.upTo(20)),
                Fen.of(-Math.max(1, part)),
                charge.payChannel(),
                null,
                null,
                charge.chargeId(),
                source());
    }

    private void pay(Charge charge) {
        Channel channel = charge.payChannel() == PayChannel.ALIPAY ? Channel.ALIPAY : Channel.WECHAT;
        long whole = charge.amount().value();
        for (int i = 0; i < dice.of(0, 1, 1, 1, 1, 2, 2, 3); i++) {
            long amount = dice.of(whole, whole, whole, whole / 2, whole + 100, 700L);
            String agreement = dice.chance(70) ? null : anyAgreement();
            LocalDateTime paidAt = dice.chance(60)
                    ? charge.chargedAt()
                    : dice.chance(50) ? charge.chargedAt().plusHours(dice.upTo(60)) : dice.near();
            pay(
                    dice.chance(97) ? channel : Channel.ALIPAY,
                    charge.chargeId(),
                    agreement,
                    paidAt,
                    Fen.of(Math.max(1, amount)));
        }
    }

    private void pay(
            Channel channel, @Nullable String chargeId, @Nullable String agreement, LocalDateTime at, Fen amount) {
        Payment payment = new Payment(
                channel,
                id("T"),
                "order-" + events.size(),
                agreement,
                null,
                at,
                amount,
                dice.chance(90) ? MoneyStatus.SUCCESS : dice.of(MoneyStatus.values()),
                source());
        add(new LinkedPayment(payment, chargeId, agreement));
        int refunds = dice.chance(1) ? 49 + dice.upTo(1) : dice.of(0, 0, 0, 0, 0, 1, 1, 2);
        for (int i = 0; i < refunds; i++) {
            refund(payment, refunds);
        }
        if (dice.chance(20)) {
            releases.ofPayment(payment);
        }
    }

    private void refund(Payment payment, int refunds) {
        long whole = payment.amount().value();
        long amount = refunds > 2 ? 1 : dice.of(whole, whole / 2, whole / 3, 1L);
        add(new Refund(
                payment.channel(),
                dice.chance(80) ? id("R") : "Q" + "%048x".formatted(events.size()),
                payment.transactionId(),
                null,
                payment.paidAt().plusDays(dice.upTo(30)),
                Fen.of(Math.max(1, amount)),
                refunds > 2 || dice.chance(90) ? MoneyStatus.SUCCESS : dice.of(MoneyStatus.values()),
                source()));
    }
}
