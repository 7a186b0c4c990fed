package io.quittance.domain.history;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import java.util.Comparator;
import java.util.List;

/**
 * A successful payment and what of it went back.
 *
 * @param refunds the successful ones, in order of time
 * @param instructions released to refund it, the oldest first
 */
public record CollectedPayment(LinkedPayment link, List<Refund> refunds, List<TrackedInstruction> instructions) {

    /** By time of payment, then id. */
    static final Comparator<CollectedPayment> BY_TIME = Comparator.comparing(
                    (CollectedPayment collected) -> collected.payment().paidAt())
            .thenComparing(collected -> collected.payment().transactionId())
            .thenComparing(collected -> collected.payment().channel());

    /** The payment itself. */
    public Payment payment() {
        return link.payment();
    }

    /** {@code channel/transaction_id}. */
    public String identity() {
        return payment().channel() + "/" + payment().transactionId();
    }

    /** What has gone back. */
    public Fen refunded() {
        Fen sum = Fen.ZERO;
        for (Refund refund : refunds) {
            sum = sum.plus(refund.amount());
        }
        return sum;
    }

    /** What is left of it, never less than nothing. */
    public Fen net() {
        return payment().amount().minus(refunded()).max(Fen.ZERO);
    }

    /** What was released of it and has not gone back. */
    public Fen outstanding() {
        return TrackedInstruction.outstanding(instructions);
    }

    /** What may still be instructed: what is left of it and not outstanding. */
    public Fen free() {
        return net().minus(outstanding()).max(Fen.ZERO);
    }

    /** Whether the refund is money that we gave back. */
    public boolean isOurs(Refund refund) {
        return instructions.stream().anyMatch(instruction -> instruction.isAnsweredBy(refund));
    }

    /** Whether a charge names it. */
    public boolean isBilled() {
        return link.chargeId() != null;
    }

    /** Whether no charge names it and some of it is left. */
    public boolean isLoose() {
        return !isBilled() && net().isPositive();
    }

    /** What is left of several together, never less than nothing: what went back too much of one is taken off the others. */
    public static Fen netOf(List<CollectedPayment> payments) {
        Fen net = Fen.ZERO;
        for (CollectedPayment collected : payments) {
            net = net.plus(collected.payment().amount()).minus(collected.refunded());
        }
        return net.max(Fen.ZERO);
    }
}
