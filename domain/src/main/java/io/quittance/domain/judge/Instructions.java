package io.quittance.domain.judge;

import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.TrackedInstruction;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Payment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a claim into who gives back how much of which money, without what is outstanding. The number of an instruction
 * is derived from the money and from what of it has gone back or is outstanding: the same money gives the same number,
 * and no number is given twice. Source: outputs, Refunds.
 */
final class Instructions {

    private final RefundRoutes routes;

    Instructions(AuditSettings settings) {
        this.routes = new RefundRoutes(settings);
    }

    /** One instruction a payment, the latest payments first to give; in order of payment. */
    Claim forPayments(List<CollectedPayment> payments, Fen claim) {
        List<Route> asked = new ArrayList<>();
        List<RefundInstruction> instructions = new ArrayList<>();
        Fen pending = heldBack(payments).min(claim);
        Fen whole = claim;
        Fen rest = claim.minus(pending);
        for (int i = payments.size() - 1; i >= 0; i--) {
            CollectedPayment payment = payments.get(i);
            if (whole.isPositive() && payment.net().isPositive()) {
                asked.add(routes.of(payment).route());
                whole = whole.minus(payment.net());
            }
            Fen part = rest.min(payment.free());
            if (part.isPositive()) {
                rest = rest.minus(part);
                RefundInstruction instruction = forPayment(payment, part);
                if (isReleased(payment.instructions(), instruction.number())) {
                    pending = pending.plus(part);
                } else {
                    instructions.add(0, instruction);
                }
            }
        }
        List<Subject> money =
                payments.stream().<Subject>map(Subject.OfPayment::new).toList();
        return new Claim(money, claim.minus(rest), pending, leading(asked), List.copyOf(instructions));
    }

    /** What is left of the payments and outstanding. */
    private static Fen heldBack(List<CollectedPayment> payments) {
        Fen sum = Fen.ZERO;
        for (CollectedPayment payment : payments) {
            sum = sum.plus(payment.net().minus(payment.free()));
        }
        return sum;
    }

    /** The operator credits what it took from the balance. */
    Claim forBalance(BilledCharge billed, FindingCode code, Fen claim) {
        Fen pending = billed.standing().minus(billed.free()).min(claim);
        Fen part = claim.minus(pending);
        RefundInstruction instruction = credit(billed, code, part);
        boolean repeated = isReleased(billed.instructions(), instruction.number());
        boolean asks = part.isPositive() && !repeated;
        return new Claim(
                List.of(new Subject.OfCharge(billed)),
                claim,
                repeated ? claim : pending,
                Route.CREDIT,
                asks ? List.of(instruction) : List.of());
    }

    /** The same money again: what was released under the number is waited for, whatever was taken for its answer. */
    private static boolean isReleased(List<TrackedInstruction> released, String number) {
        return released.stream().anyMatch(one -> one.instruction().number().equals(number));
    }

    /** By hand where any part goes by hand: somebody has to see to it. Of several channels, that of the latest payment. */
    private static @Nullable Route leading(List<Route> routes) {
        if (routes.isEmpty()) {
            return null;
        }
        return routes.contains(Route.MANUAL) ? Route.MANUAL : routes.get(0);
    }

    private static RefundInstruction credit(BilledCharge billed, FindingCode code, Fen part) {
        String number = "Q"
                + Fingerprint.of(
                        24,
                        billed.operator(),
                        billed.charge().chargeId(),
                        code.name(),
                        billed.reversed().plus(billed.outstanding()).value(),
                        part.value());
        return new RefundInstruction(
                number,
                Route.CREDIT,
                null,
                null,
                null,
                /* paid= */ billed.charge().amount(),
                /* amount= */ part,
                null,
                null);
    }

    private RefundInstruction forPayment(CollectedPayment collected, Fen part) {
        Payment payment = collected.payment();
        String number = "Q"
                + Fingerprint.of(
                        24,
                        payment.channel(),
                        payment.transactionId(),
                        collected.refunded().plus(collected.outstanding()).value(),
                        part.value());
        RefundRoutes.Choice choice = routes.of(collected);
        return new RefundInstruction(
                number,
                choice.route(),
                payment.channel(),
                payment.transactionId(),
                payment.orderNo(),
                /* paid= */ payment.amount(),
                /* amount= */ part,
                choice.whyZh(),
                choice.whyEn());
    }
}
