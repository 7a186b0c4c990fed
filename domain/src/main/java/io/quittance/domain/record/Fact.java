package io.quittance.domain.record;

/** One thing that is known about a line, with where it was read. */
public sealed interface Fact
        permits Charge,
                LinkedPayment,
                Refund,
                Cancellation,
                Opening,
                Suspension,
                AutopayAgreement,
                ReleasedInstruction {
    /** Where the fact was read. */
    Source source();
}
