package io.quittance.domain.naive;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.AgreementState;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.CancellationStatus;
import io.quittance.domain.record.Category;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.Source;
import io.quittance.domain.record.Suspension;
import io.quittance.domain.record.YesNo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one random line: what was signed, cancelled and suspended; its money follows from them. */
final class RandomLine {

    private final Dice dice;
    private final LineKey key;
    private final @Nullable String parent;
    private final List<LineEvent> events;
    private final int anchor;
    private final List<AutopayAgreement> agreements = new ArrayList<>();

    RandomLine(Dice dice, LineKey key, @Nullable String parent, List<LineEvent> events) {
        this.dice = dice;
        this.key = key;
        this.parent = parent;
        this.events = events;
        this.anchor = dice.of(1, 1, 1, 15, 29, 30, 31);
    }

    void fill() {
        LocalDateTime first = dice.between(at(2025, 1), at(2026, 5));
        dice.remember(first);
        for (int i = 0; i < 3; i++) {
            boundary();
        }
        if (dice.chance(70)) {
            add(opening(dice.chance(20) ? dice.near() : first));
        }
        int cancellations = dice.of(0, 1, 1, 1, 2, 2, 3);
        for (int i = 0; i < cancellations; i++) {
            add(cancellation());
        }
        for (int i = 0; i < dice.of(0, 0, 0, 1, 1, 2); i++) {
            add(opening(dice.near()));
        }
        agreements();
        for (int i = 0; i < dice.of(0, 0, 0, 0, 1, 2); i++) {
            LocalDateTime from = dice.near();
            LocalDateTime to = dice.chance(50) ? from.plusDays(dice.upTo(90)) : dice.near();
            add(new Suspension(from, to.isAfter(from) ? to : null, source()));
        }
        new RandomMoney(dice, key, anchor, agreements, events).fill();
    }

    private static LocalDateTime at(int year, int month) {
        return LocalDate.of(year, month, 1).atStartOfDay();
    }

    /** A cycle's start, and what policies count from it: renewal leads, cut-offs, settlement windows. */
    private void boundary() {
        YearMonth month = YearMonth.of(2026, 1 + dice.upTo(8));
        LocalDateTime start = dice.remember(
                month.atDay(Math.min(anchor, month.lengthOfMonth())).atStartOfDay());
        dice.remember(start.plusDays(dice.of(-3, -1, -1, 1, 7, 15)));
    }

    private void add(Fact fact) {
        events.add(new LineEvent(key, fact));
    }

    private Source source() {
        return new Source(key.serviceCode(), events.size());
    }

    private Opening opening(LocalDateTime at) {
        dice.remember(at);
        boolean contract = dice.chance(40);
        return new Opening(
                "O" + key.serviceCode() + events.size(),
                null,
                dice.maybe(60, dice.of(Category.VAS, Category.CONTRACT)),
                at,
                dice.maybe(80, Fen.of(dice.of(10000, 1990))),
                dice.chance(85) ? anchor : 1 + dice.upTo(30),
                contract ? dice.of(1, 6, 12, 24) : null,
                dice.chance(80) ? parent : null,
                null,
                null,
                source());
    }

    private Cancellation cancellation() {
        LocalDateTime request = dice.remember(dice.chance(60) ? dice.near() : dice.between(at(2026, 1), at(2026, 9)));
        dice.remember(request.plusMinutes(10));
        LocalDateTime nextMonth = YearMonth.from(request).plusMonths(1).atDay(1).atStartOfDay();
        dice.remember(nextMonth);
        dice.remember(nextMonth.plusDays(dice.of(1, 7, 15)));
        CancellationStatus status =
                dice.chance(65) ? CancellationStatus.COMPLETED : dice.of(CancellationStatus.values());
        return new Cancellation(
                "C" + key.serviceCode() + events.size(),
                request,
                null,
                status,
                effective(request),
                null,
                dice.maybe(40, dice.chance(50) ? request.plusMinutes(dice.of(9, 10, 11, 60_000)) : dice.near()),
                dice.maybe(30, "RECEIPT"),
                dice.maybe(30, dice.of(YesNo.values())),
                null,
                source());
    }

    private @Nullable LocalDateTime effective(LocalDateTime request) {
        if (dice.chance(70)) {
            return null;
        }
        LocalDateTime effective = dice.chance(50) ? dice.near() : request.plusDays(dice.upTo(40) - 10L);
        return dice.remember(effective);
    }

    private void agreements() {
        for (int i = 0; i < dice.of(0, 0, 1, 1, 2); i++) {
            AgreementState state = dice.of(AgreementState.values());
            AutopayAgreement agreement = new AutopayAgreement(
                    dice.chance(70) ? Channel.WECHAT : Channel.ALIPAY,
                    "A" + key.serviceCode() + events.size(),
                    null,
                    null,
                    state,
                    dice.maybe(70, dice.remember(dice.near())),
                    state == AgreementState.TERMINATED ? dice.maybe(85, dice.remember(dice.near())) : null,
                    null,
                    source());
            agreements.add(agreement);
            add(agreement);
        }
    }
}
