package io.quittance.domain.history;

import io.quittance.domain.history.TrackedInstruction.State;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.PayChannel;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charge that is no reversal, with what was taken back of it and what was collected for it.
 *
 * @param reversals charges of negative amount that take it back, in order of time
 * @param instructions released to credit it, the oldest first
 * @param payments successful ones that it names, by time and id
 * @param period what it is for; absent where it says nothing
 * @param serviceInstant when it had to be authorised
 */
public record BilledCharge(
        String operator,
        Charge charge,
        List<Charge> reversals,
        List<TrackedInstruction> instructions,
        List<CollectedPayment> payments,
        @Nullable TimeSpan period,
        LocalDateTime serviceInstant) {

    /** By time of charge, then id. */
    static final Comparator<Charge> BY_TIME =
            Comparator.comparing(Charge::chargedAt).thenComparing(Charge::chargeId);

    /** {@code operator/charge_id}. */
    public String identity() {
        return operator + "/" + charge.chargeId();
    }

    /** Whether it is of this kind. */
    public boolean is(ChargeKind kind) {
        return charge.kind() == kind;
    }

    /** What reversals took back, as a positive amount. */
    public Fen reversed() {
        Fen sum = Fen.ZERO;
        for (Charge reversal : reversals) {
            sum = sum.plus(reversal.amount());
        }
        return sum.negated();
    }

    /** The amount less its reversals. */
    public Fen standing() {
        return charge.amount().minus(reversed());
    }

    /** What was released to credit it and has not gone back. */
    public Fen outstanding() {
        return TrackedInstruction.outstanding(instructions);
    }

    /** What may still be instructed to be credited: what stands of it and is not outstanding. */
    public Fen free() {
        return standing().minus(outstanding()).max(Fen.ZERO);
    }

    /** Whether some of it was credited at our instruction. */
    public boolean isCredited() {
        return instructions.stream().anyMatch(instruction -> instruction.state() == State.CONFIRMED);
    }

    /** Whether the reversal is money that was given back at our instruction. */
    public boolean isOurs(Charge reversal) {
        return instructions.stream().anyMatch(instruction -> instruction.isAnsweredBy(reversal));
    }

    /** Whether the operator took it from the balance rather than a channel. */
    public boolean isFromBalance() {
        return charge.payChannel() == PayChannel.BALANCE;
    }

    /** Whether a channel was to collect it and has not collected anything. */
    public boolean isUncollected() {
        return !isFromBalance() && payments.isEmpty();
    }

    /** Whether nothing of it is left to find wrong: reversed, or all that was collected has been refunded. */
    public boolean hasGoneBack() {
        return isRefunded() || !standing().isPositive();
    }

    /** Whether all that was taken for it is back. Its reversal does not give back what a channel collected. */
    public boolean isRepaid() {
        return isFromBalance() ? !standing().isPositive() : isRefunded();
    }

    /** Whether a channel collected it and has given all of that back. */
    private boolean isRefunded() {
        return !isFromBalance()
                && !payments.isEmpty()
                && !CollectedPayment.netOf(payments).isPositive();
    }
}
