package io.quittance.domain.history;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Charge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which charge of a line each reversal takes back: the one it names, else the one with its payment reference, else one
 * of the same period, of the same amount if there is such; not later than the reversal, not yet taken back, and the
 * latest of those. A reversal that fits none takes nothing back.
 */
final class Reversals {

    private final List<Charge> charges = new ArrayList<>();
    private final ServiceTime time;
    private final Map<String, List<Charge>> byCharge = new HashMap<>();

    /** Of the charges of one line, in order of time. */
    Reversals(List<Charge> all, ServiceTime time) {
        List<Charge> reversals = new ArrayList<>();
        for (Charge charge : all) {
            (isReversal(charge) ? reversals : charges).add(charge);
        }
        this.time = time;
        if (reversals.isEmpty()) {
            return;
        }
        reversals.stream().filter(reversal -> reversal.reverses() != null).forEach(this::take);
        reversals.stream().filter(reversal -> reversal.reverses() == null).forEach(this::take);
        byCharge.values().forEach(list -> list.sort(BilledCharge.BY_TIME));
    }

    static boolean isReversal(Charge charge) {
        return charge.amount().value() < 0;
    }

    /** What takes the charge back, in order of time. */
    List<Charge> of(Charge charge) {
        return List.copyOf(byCharge.getOrDefault(charge.chargeId(), List.of()));
    }

    private void take(Charge reversal) {
        Charge target = targetOf(reversal);
        if (target != null) {
            byCharge.computeIfAbsent(target.chargeId(), id -> new ArrayList<>()).add(reversal);
        }
    }

    private @Nullable Charge targetOf(Charge reversal) {
        if (reversal.reverses() != null) {
            return latest(charge -> charge.chargeId().equals(reversal.reverses()));
        }
        Predicate<Charge> open = charge -> !charge.chargedAt().isAfter(reversal.chargedAt())
                && charge.amount().isMoreThan(takenBack(charge));
        String reference = reversal.paymentRef();
        Charge paid = reference == null ? null : latest(open.and(charge -> reference.equals(charge.paymentRef())));
        return paid == null ? samePeriod(reversal, open) : paid;
    }

    private @Nullable Charge samePeriod(Charge reversal, Predicate<Charge> open) {
        TimeSpan period = time.periodOf(reversal);
        Predicate<Charge> same = open.and(charge -> Objects.equals(period, time.periodOf(charge)));
        Charge exact = latest(
                same.and(charge -> charge.amount().equals(reversal.amount().negated())));
        return exact != null || period == null ? exact : latest(same);
    }

    private Fen takenBack(Charge charge) {
        return of(charge).stream()
                .map(Charge::amount)
                .reduce(Fen.ZERO, Fen::plus)
                .negated();
    }

    private @Nullable Charge latest(Predicate<Charge> wanted) {
        Charge latest = null;
        for (Charge charge : charges) {
            if (wanted.test(charge)) {
                latest = charge;
            }
        }
        return latest;
    }
}
