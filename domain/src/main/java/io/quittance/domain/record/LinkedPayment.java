package io.quittance.domain.record;

import org.jspecify.annotations.Nullable;

/**
 * A payment with what the matching found for it. With neither link it belongs to no line.
 *
 * @param chargeId the charge whose {@code payment_ref} names it
 * @param agreementNo the agreement of its own channel that its {@code agreement_ref} names
 */
public record LinkedPayment(
        Payment payment,
        @Nullable String chargeId,
        @Nullable String agreementNo) implements Fact {
    @Override
    public Source source() {
        return payment.source();
    }
}
