package io.quittance.domain.judge;

import io.quittance.domain.calendar.Reckoned;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.history.TrackedInstruction;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * By when a released instruction is to be answered: {@code refund-sla-working-days} after its release, by the policy of
 * the last cancellation requested before the money was taken, else the one in force when it was taken.
 *
 * @param policy that sets the days
 * @param isOpen whether anything is left of the money
 * @param money where the payment or the charge was read
 */
public record RefundTerm(TrackedInstruction tracked, Policy policy, boolean isOpen, Source money) {

    /** The instructions on the payments and charges of a line. */
    public static List<RefundTerm> of(LineHistory line) {
        Stream<RefundTerm> payments = line.payments().stream()
                .flatMap(payment -> payment.instructions().stream()
                        .map(tracked -> new RefundTerm(
                                tracked,
                                policy(line, payment.payment().paidAt()),
                                payment.net().isPositive(),
                                payment.payment().source())));
        Stream<RefundTerm> charges = line.charges().stream()
                .flatMap(charge -> charge.instructions().stream()
                        .map(tracked -> new RefundTerm(
                                tracked,
                                policy(line, charge.charge().chargedAt()),
                                charge.standing().isPositive(),
                                charge.charge().source())));
        return Stream.concat(payments, charges).toList();
    }

    /** Its last day. */
    public Reckoned due(WorkingDays calendar) {
        return calendar.plusWorkingDays(tracked.instruction().releasedOn(), policy.refundSlaWorkingDays());
    }

    private static Policy policy(LineHistory line, LocalDateTime takenAt) {
        Ending ending = line.spells().requestedBy(takenAt);
        return ending == null ? line.spells().policyAt(takenAt) : ending.policy();
    }
}
