package io.quittance.domain.record;

import io.quittance.domain.money.Fen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A refund instruction (退款指令) that was approved and released: money we asked to be given back. It comes where its
 * payment or its charge comes, whatever line that is on now.
 *
 * @param number derived from the money it returns
 * @param channel where the payment was collected, absent for a credit
 * @param transactionId the payment, absent for a credit
 * @param chargeId the charge to be credited, of the operator of the event's line; absent for a payment
 * @param amount more than nothing
 * @param releasedAt in Asia/Shanghai; only what goes back from then on can be its answer
 * @param source the row of the released file
 */
public record ReleasedInstruction(
        String number,
        @Nullable Channel channel,
        @Nullable String transactionId,
        @Nullable String chargeId,
        Fen amount,
        LocalDateTime releasedAt,
        Source source)
        implements Fact {

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException in one sentence, if it is not about one payment or one charge, or about no money
     */
    public ReleasedInstruction {
        boolean payment = channel != null && transactionId != null && chargeId == null;
        boolean credit = channel == null && transactionId == null && chargeId != null;
        if (!payment && !credit) {
            throw new IllegalArgumentException("Instruction " + number + " is about one payment or one charge.");
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Instruction " + number + " gives nothing back: " + amount);
        }
    }

    /** To refund a payment. */
    public static ReleasedInstruction ofPayment(
            String number, Channel channel, String transactionId, Fen amount, LocalDateTime releasedAt, Source source) {
        return new ReleasedInstruction(number, channel, transactionId, null, amount, releasedAt, source);
    }

    /** To credit a charge that was taken from the balance. */
    public static ReleasedInstruction ofCharge(
            String number, String chargeId, Fen amount, LocalDateTime releasedAt, Source source) {
        return new ReleasedInstruction(number, null, null, chargeId, amount, releasedAt, source);
    }

    /** The day of its release; working days are counted from it. */
    public LocalDate releasedOn() {
        return releasedAt.toLocalDate();
    }
}
