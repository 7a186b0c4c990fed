package io.quittance.domain.naive;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.Suspension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The facts of one line, sorted. */
final class NaiveLine {

    private final LineKey key;
    private final List<Opening> openings = new ArrayList<>();
    private final List<Cancellation> cancellations = new ArrayList<>();
    private final List<AutopayAgreement> agreements = new ArrayList<>();
    private final List<Suspension> suspensions = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private final List<LinkedPayment> payments = new ArrayList<>();
    private final NaiveSpells spells;
    private final NaiveSpells spellsIfProven;

    NaiveLine(LineKey key, Policies policies, List<LineEvent> account) {
        this.key = key;
        for (LineEvent event : account) {
            if (event.line().equals(key)) {
                take(event);
            } else if (isOfWholeAccount(event.line()) && event.fact() instanceof Suspension suspension) {
                suspensions.add(suspension);
            }
        }
        openings.sort(Comparator.comparing(Opening::openedAt).thenComparing(Opening::openingId));
        cancellations.sort(Comparator.comparing(Cancellation::requestedAt).thenComparing(Cancellation::cancelNo));
        spells = new NaiveSpells(this, counting(false), policies);
        spellsIfProven = new NaiveSpells(this, counting(true), policies);
    }

    private boolean isOfWholeAccount(LineKey other) {
        return other.serviceCode().isEmpty() && other.operator().equals(key.operator());
    }

    private void take(LineEvent event) {
        if (event.fact() instanceof Opening opening) {
            openings.add(opening);
        } else if (event.fact() instanceof Cancellation cancellation) {
            cancellations.add(cancellation);
        } else if (event.fact() instanceof AutopayAgreement agreement) {
            agreements.add(agreement);
        } else if (event.fact() instanceof Suspension suspension) {
            suspensions.add(suspension);
        } else if (event.fact() instanceof Charge charge) {
            charges.add(charge);
        } else if (event.fact() instanceof LinkedPayment payment) {
            payments.add(payment);
        }
    }

    private List<Cancellation> counting(boolean unprovenToo) {
        List<Cancellation> counting = new ArrayList<>();
        for (Cancellation cancellation : cancellations) {
            if (cancellation.counts() || (unprovenToo && cancellation.isUnproven())) {
                counting.add(cancellation);
            }
        }
        return counting;
    }

    LineKey key() {
        return key;
    }

    List<Opening> openings() {
        return openings;
    }

    List<Cancellation> cancellations() {
        return cancellations;
    }

    List<AutopayAgreement> agreements() {
        return agreements;
    }

    List<Suspension> suspensions() {
        return suspensions;
    }

    List<Charge> charges() {
        return charges;
    }

    List<LinkedPayment> payments() {
        return payments;
    }

    NaiveSpells spells() {
        return spells;
    }

    /** The spells if the unproven cancellations counted. */
    NaiveSpells spellsIfProven() {
        return spellsIfProven;
    }
}
