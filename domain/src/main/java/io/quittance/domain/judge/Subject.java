package io.quittance.domain.judge;

import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.TrackedInstruction;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;

/** The money or the record a finding is about. */
public sealed interface Subject {

    /** Tells it from every other subject of its kind. */
    String identity();

    /** A charge. */
    record OfCharge(BilledCharge charge) implements Subject {
        @Override
        public String identity() {
            return charge.identity();
        }
    }

    /** A payment. */
    record OfPayment(CollectedPayment collected) implements Subject {
        @Override
        public String identity() {
            return collected.identity();
        }
    }

    /** An autopay agreement. */
    record OfAgreement(AutopayAgreement agreement) implements Subject {
        @Override
        public String identity() {
            return agreement.channel() + "/" + agreement.agreementNo();
        }
    }

    /** A cancellation. */
    record OfCancellation(Cancellation cancellation) implements Subject {
        @Override
        public String identity() {
            return cancellation.cancelNo();
        }
    }

    /** A released instruction. */
    record OfInstruction(TrackedInstruction tracked) implements Subject {
        @Override
        public String identity() {
            return tracked.instruction().number();
        }
    }
}
