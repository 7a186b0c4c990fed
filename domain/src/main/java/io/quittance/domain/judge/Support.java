package io.quittance.domain.judge;

import io.quittance.domain.calendar.Reckoned;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.history.AccountHistory;
import io.quittance.domain.history.TrackedInstruction;
import io.quittance.domain.money.Fen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which released instructions the facts still ask for. They are held against what the findings would claim if nothing
 * had been released and none of it had gone back; of several on the same money the oldest are supported first.
 */
final class Support {

    private final AccountHistory account;
    private final WorkingDays calendar;
    private final Map<String, Pot> pots = new HashMap<>();

    /** What a claim can still support; one for all the payments it is on. */
    private static final class Pot {
        private Fen left;

        Pot(Fen left) {
            this.left = left;
        }

        Fen take(Fen wanted) {
            Fen taken = wanted.min(left);
            left = left.minus(taken);
            return taken;
        }
    }

    /**
     * Holds the instructions of an account against its claims.
     *
     * @param untouched what would be claimed without them
     */
    Support(AccountHistory account, List<Claim> untouched, WorkingDays calendar) {
        this.account = account;
        this.calendar = calendar;
        for (Claim claim : untouched) {
            if (!claim.amount().isPositive()) {
                continue;
            }
            Pot pot = new Pot(claim.amount());
            claim.money().forEach(subject -> pots.put(money(subject), pot));
        }
    }

    /** The oldest first. */
    List<InstructionState> states() {
        Map<String, String> moneys = new HashMap<>();
        Map<String, Reckoned> dues = new HashMap<>();
        account.lines().forEach(line -> {
            line.payments().forEach(payment -> note(moneys, payment.instructions(), new Subject.OfPayment(payment)));
            line.charges().forEach(charge -> note(moneys, charge.instructions(), new Subject.OfCharge(charge)));
            RefundTerm.of(line)
                    .forEach(term -> dues.put(term.tracked().instruction().number(), term.due(calendar)));
        });
        return account.instructions().stream()
                .map(tracked -> state(tracked, moneys, dues))
                .toList();
    }

    private InstructionState state(TrackedInstruction tracked, Map<String, String> moneys, Map<String, Reckoned> dues) {
        String number = tracked.instruction().number();
        Fen amount = tracked.instruction().amount();
        Pot pot = pots.get(Objects.requireNonNullElse(moneys.get(number), ""));
        Fen supported = pot == null ? Fen.ZERO : pot.take(amount);
        return new InstructionState(tracked, amount.minus(supported), dues.get(number));
    }

    private static void note(Map<String, String> moneys, List<TrackedInstruction> instructions, Subject subject) {
        instructions.forEach(one -> moneys.put(one.instruction().number(), money(subject)));
    }

    private static String money(Subject subject) {
        return subject.getClass().getSimpleName() + " " + subject.identity();
    }
}
