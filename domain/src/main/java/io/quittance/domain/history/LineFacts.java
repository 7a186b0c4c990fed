package io.quittance.domain.history;

import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.Suspension;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The facts of one line as they come in, shown in an order that does not depend on how they came. */
final class LineFacts {

    private static final Comparator<Opening> OPENINGS =
            Comparator.comparing(Opening::openedAt).thenComparing(Opening::openingId);
    private static final Comparator<Cancellation> CANCELLATIONS =
            Comparator.comparing(Cancellation::requestedAt).thenComparing(Cancellation::cancelNo);
    private static final Comparator<AutopayAgreement> AGREEMENTS =
            Comparator.comparing(AutopayAgreement::channel).thenComparing(AutopayAgreement::agreementNo);
    private static final Comparator<Suspension> SUSPENSIONS = Comparator.comparing(Suspension::from)
            .thenComparing(Suspension::to, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
            .thenComparing(suspension -> suspension.source().file())
            .thenComparing(suspension -> suspension.source().line());

    private final LineKey line;
    private final List<Charge> charges = new ArrayList<>();
    private final List<LinkedPayment> payments = new ArrayList<>();
    private final List<Cancellation> cancellations = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();
    private final List<Suspension> suspensions = new ArrayList<>();
    private final List<AutopayAgreement> agreements = new ArrayList<>();

    LineFacts(LineKey line) {
        this.line = line;
    }

    /** Takes a fact; refunds are the account's, and a payment that did not succeed is no money. */
    void add(Fact fact) {
        if (fact instanceof Charge charge) {
            charges.add(charge);
        } else if (fact instanceof LinkedPayment link && link.payment().status() == MoneyStatus.SUCCESS) {
            payments.add(link);
        } else if (fact instanceof Cancellation cancellation) {
            cancellations.add(cancellation);
        } else if (fact instanceof Opening opening) {
            openings.add(opening);
        } else if (fact instanceof Suspension suspension) {
            suspensions.add(suspension);
        } else if (fact instanceof AutopayAgreement agreement) {
            agreements.add(agreement);
        }
    }

    LineKey line() {
        return line;
    }

    List<Charge> charges() {
        return sorted(charges, BilledCharge.BY_TIME);
    }

    List<Charge> namedReversals() {
        List<Charge> named = new ArrayList<>();
        for (Charge charge : charges) {
            if (Reversals.isReversal(charge) && charge.reverses() != null) {
                named.add(charge);
            }
        }
        return named;
    }

    /** The charges that are no reversals, in any order. */
    List<Charge> billed() {
        return charges.stream().filter(charge -> !Reversals.isReversal(charge)).toList();
    }

    List<LinkedPayment> payments() {
        return List.copyOf(payments);
    }

    List<Cancellation> cancellations() {
        return sorted(cancellations, CANCELLATIONS);
    }

    List<Opening> openings() {
        return sorted(openings, OPENINGS);
    }

    List<Suspension> suspensions() {
        return sorted(suspensions, SUSPENSIONS);
    }

    List<AutopayAgreement> agreements() {
        return sorted(agreements, AGREEMENTS);
    }

    private static <F> List<F> sorted(List<F> facts, Comparator<F> order) {
        if (facts.size() > 1) {
            facts.sort(order);
        }
        return List.copyOf(facts);
    }
}
