package io.quittance.domain.history;

import io.quittance.domain.history.ReturnedMoney.Return;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.ReleasedInstruction;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What came back of an account's money, whether an instruction asked for it or not. Says of money that it has gone back
 * in full where the judgement says so: see {@link BilledCharge#isRepaid}.
 */
public final class Returns {

    private final AccountHistory account;

    /** Of one account. */
    public Returns(AccountHistory account) {
        this.account = account;
    }

    /**
     * The money of a finding that has gone back in full: all that a channel collected for its charge, or the charge that
     * was taken from the balance and reversed, else those of its payments of which nothing is left. All that was taken had
     * to come back. Of a bill that was voided before anything was collected there is no money.
     *
     * @param chargeId empty if the finding is on no charge
     * @param channel of the payments
     * @param payments transaction ids
     */
    public List<ReturnedMoney> inFull(String operator, String chargeId, String channel, Collection<String> payments) {
        BilledCharge charge = account.charge(operator, chargeId);
        if (charge != null && charge.isRepaid()) {
            return charge.isFromBalance()
                    ? List.of(all(charge))
                    : charge.payments().stream().map(Returns::all).toList();
        }
        return payments(payment -> payment.payment().channel().name().equals(channel)
                        && payments.contains(payment.payment().transactionId())
                        && !payment.net().isPositive())
                .map(Returns::all)
                .toList();
    }

    /**
     * What an instruction asked for, and what answered it.
     *
     * @return nothing, if its money is not here
     */
    public List<ReturnedMoney> asked(String instruction) {
        Stream<ReturnedMoney> refunded =
                payments(payment -> true).flatMap(payment -> asked(instruction, payment.instructions(), all(payment)));
        Stream<ReturnedMoney> credited = account.lines().stream()
                .flatMap(line -> line.charges().stream())
                .flatMap(charge -> asked(instruction, charge.instructions(), all(charge)));
        return Stream.concat(refunded, credited).toList();
    }

    private static Stream<ReturnedMoney> asked(
            String instruction, List<TrackedInstruction> released, ReturnedMoney money) {
        List<Return> answers = money.returns().stream()
                .filter(one -> one.instruction().equals(instruction))
                .toList();
        return released.stream()
                .map(TrackedInstruction::instruction)
                .filter(one -> one.number().equals(instruction))
                .map(one -> new ReturnedMoney(
                        money.number(), money.takenAt(), money.taken(), one.amount(), money.source(), answers));
    }

    private Stream<CollectedPayment> payments(Predicate<CollectedPayment> wanted) {
        return account.lines().stream()
                .flatMap(line -> line.payments().stream())
                .filter(wanted);
    }

    private static ReturnedMoney all(CollectedPayment collected) {
        List<Return> refunds = collected.refunds().stream()
                .map(refund -> refund(refund, numberOf(collected.instructions(), refund)))
                .toList();
        Fen taken = collected.payment().amount();
        return new ReturnedMoney(
                collected.payment().transactionId(),
                collected.payment().paidAt(),
                taken,
                /* due= */ taken,
                collected.link().source(),
                refunds);
    }

    private static ReturnedMoney all(BilledCharge billed) {
        List<Return> reversals = billed.reversals().stream()
                .map(row -> reversal(row, numberOf(billed.instructions(), row)))
                .toList();
        Charge charge = billed.charge();
        return new ReturnedMoney(
                charge.chargeId(),
                charge.chargedAt(),
                charge.amount(),
                /* due= */ charge.amount(),
                charge.source(),
                reversals);
    }

    private static Return refund(Refund row, String instruction) {
        return new Return(row.refundNo(), instruction, row.refundedAt(), row.amount(), row.source());
    }

    private static Return reversal(Charge row, String instruction) {
        return new Return(
                row.chargeId(), instruction, row.chargedAt(), row.amount().negated(), row.source());
    }

    private static String numberOf(List<TrackedInstruction> instructions, Fact row) {
        return instructions.stream()
                .filter(one -> one.isAnsweredBy(row))
                .map(TrackedInstruction::instruction)
                .map(ReleasedInstruction::number)
                .findFirst()
                .orElse("");
    }
}
