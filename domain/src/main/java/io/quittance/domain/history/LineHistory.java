package io.quittance.domain.history;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.Suspension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything known of one line, in order of time whatever the order of the events. */
public final class LineHistory {

    private final LineKey key;
    private final List<Opening> openings;
    private final List<Cancellation> cancellations;
    private final List<AutopayAgreement> agreements;
    private final List<Suspension> suspensions;
    private final List<CollectedPayment> payments;
    private final List<BilledCharge> charges;
    private final Spells spells;
    private final @Nullable Spells spellsIfProven;

    LineHistory(
            LineFacts facts,
            List<CollectedPayment> payments,
            List<Suspension> ofAccount,
            Releases releases,
            Policies policies) {
        this.key = facts.line();
        this.openings = facts.openings();
        this.cancellations = facts.cancellations();
        this.agreements = facts.agreements();
        this.suspensions = new ArrayList<>(facts.suspensions());
        this.suspensions.addAll(ofAccount);
        this.payments = new ArrayList<>(payments);
        this.payments.sort(CollectedPayment.BY_TIME);
        this.spells = new Spells(facts, policies, Cancellation::counts);
        this.spellsIfProven = isAnyUnproven(cancellations)
                ? new Spells(facts, policies, stop -> stop.counts() || stop.isUnproven())
                : null;
        this.charges = bill(facts.charges(), releases);
    }

    /** Which line. */
    public LineKey key() {
        return key;
    }

    /** Sign-ups, by time and id. */
    public List<Opening> openings() {
        return openings;
    }

    /** Every cancellation, counting or not, by request and number. */
    public List<Cancellation> cancellations() {
        return cancellations;
    }

    /** Autopay agreements, by channel and number. */
    public List<AutopayAgreement> agreements() {
        return agreements;
    }

    /** The line's own sleeps and those of its whole account. */
    public List<Suspension> suspensions() {
        return List.copyOf(suspensions);
    }

    /** Successful payments linked to the line, by time and id. */
    public List<CollectedPayment> payments() {
        return Collections.unmodifiableList(payments);
    }

    /** Charges without the reversals, by time and id. */
    public List<BilledCharge> charges() {
        return charges;
    }

    /** When charging was authorised. */
    public Spells spells() {
        return spells;
    }

    /** The same if unproven cancellations counted; absent where the line has none. */
    public @Nullable Spells spellsIfProven() {
        return spellsIfProven;
    }

    private static boolean isAnyUnproven(List<Cancellation> cancellations) {
        for (Cancellation cancellation : cancellations) {
            if (cancellation.isUnproven()) {
                return true;
            }
        }
        return false;
    }

    private List<BilledCharge> bill(List<Charge> all, Releases releases) {
        ServiceTime time = new ServiceTime(spells);
        Reversals reversals = new Reversals(all, time);
        Map<String, List<CollectedPayment>> byCharge = new HashMap<>();
        for (CollectedPayment payment : payments) {
            String chargeId = payment.link().chargeId();
            if (chargeId != null) {
                byCharge.computeIfAbsent(chargeId, id -> new ArrayList<>()).add(payment);
            }
        }
        List<BilledCharge> billed = new ArrayList<>();
        for (Charge charge : all) {
            if (!Reversals.isReversal(charge)) {
                List<Charge> takenBack = reversals.of(charge);
                billed.add(new BilledCharge(
                        key.operator(),
                        charge,
                        takenBack,
                        Answers.ofCharge(releases.of(key.operator(), charge.chargeId()), takenBack),
                        List.copyOf(byCharge.getOrDefault(charge.chargeId(), List.of())),
                        time.periodOf(charge),
                        time.instantOf(charge)));
            }
        }
        return List.copyOf(billed);
    }
}
