package io.quittance.domain.judge;

import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The grounds found so far on the money and the records of one account, and what of a charge's money they leave.
 *
 * <p>A payment's own grounds come before its charge's: what they claim is no longer the charge's to claim.
 */
public final class Docket {

    private final Map<Entry, Matter> matters = new LinkedHashMap<>();

    /** Tells one charge, payment or record from every other. */
    private record Entry(Class<?> kind, String identity) {
        static Entry of(Subject subject) {
            return new Entry(subject.getClass(), subject.identity());
        }
    }

    /** The grounds on one subject of a line, by precedence. */
    record Matter(LineKey line, List<Ground> grounds) {}

    void enter(LineKey line, Ground ground) {
        matters.computeIfAbsent(Entry.of(ground.subject()), entry -> new Matter(line, new ArrayList<>()))
                .grounds()
                .add(ground);
    }

    Collection<Matter> matters() {
        return matters.values();
    }

    /** The grounds on a charge, by precedence. */
    public List<Ground> on(BilledCharge charge) {
        return on(Entry.of(new Subject.OfCharge(charge)));
    }

    /** The grounds on a payment, by precedence. */
    public List<Ground> on(CollectedPayment payment) {
        return on(Entry.of(new Subject.OfPayment(payment)));
    }

    /** Whether the payment itself is claimed, whatever its charge. */
    public boolean claims(CollectedPayment payment) {
        return hasRefund(on(payment));
    }

    private static boolean hasRefund(List<Ground> grounds) {
        for (Ground ground : grounds) {
            if (ground.isRefund()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the charge should not have been: a REFUND ground on it or on a payment that takes it along, or it has been
     * credited as we asked.
     */
    public boolean isWrongful(BilledCharge charge) {
        return hasRefund(on(charge)) || charge.payments().stream().anyMatch(this::absorbs) || charge.isCredited();
    }

    /** The payments of a charge with something left that no ground of their own claims, in order of time. */
    public List<CollectedPayment> unclaimed(BilledCharge charge) {
        return notClaimed(charge).stream()
                .filter(payment -> payment.net().isPositive())
                .toList();
    }

    /** What a ground on the charge may still claim. */
    public Fen left(BilledCharge charge) {
        if (charge.isFromBalance()) {
            return isAbsorbed(charge) ? Fen.ZERO : charge.standing().max(Fen.ZERO);
        }
        return CollectedPayment.netOf(notClaimed(charge));
    }

    /** Whether nothing of its money is left to judge: it has gone back, or its payments' own findings claim it. */
    boolean leavesNothing(BilledCharge charge) {
        return charge.hasGoneBack() || (!charge.isUncollected() && !left(charge).isPositive());
    }

    /** Whether all that was collected for the charge is claimed by payments that take its grounds along. */
    public boolean isAbsorbed(BilledCharge charge) {
        return charge.payments().stream().anyMatch(this::absorbs)
                && !CollectedPayment.netOf(notClaimed(charge)).isPositive();
    }

    private List<CollectedPayment> notClaimed(BilledCharge charge) {
        List<CollectedPayment> left = new ArrayList<>();
        for (CollectedPayment payment : charge.payments()) {
            if (!claims(payment)) {
                left.add(payment);
            }
        }
        return left;
    }

    /** Whether the finding of the payment takes the grounds of its charge along. */
    boolean absorbs(CollectedPayment payment) {
        List<Ground> own = on(payment);
        return !own.isEmpty() && own.get(0).absorbing();
    }

    private List<Ground> on(Entry entry) {
        Matter matter = matters.get(entry);
        return matter == null ? List.of() : Collections.unmodifiableList(matter.grounds());
    }
}
