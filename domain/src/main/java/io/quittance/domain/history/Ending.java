package io.quittance.domain.history;

import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.Cancellation;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * A cancellation that counts, with the end it brings.
 *
 * @param policy in force for the line at the request
 * @param effectiveEnd the earlier of the policy's end and the record's; may lie before the request
 */
public record Ending(Cancellation cancellation, Policy policy, LocalDateTime effectiveEnd) {

    /** The end a cancellation brings under a policy. */
    public static Ending of(Cancellation cancellation, Policy policy, Anchor anchor) {
        LocalDateTime end = policyEnd(cancellation.requestedAt(), policy, anchor);
        LocalDateTime recorded = cancellation.effectiveAt();
        return new Ending(cancellation, policy, recorded != null && recorded.isBefore(end) ? recorded : end);
    }

    /** When it was asked for. */
    public LocalDateTime requestedAt() {
        return cancellation.requestedAt();
    }

    private static LocalDateTime policyEnd(LocalDateTime request, Policy policy, Anchor anchor) {
        return switch (policy.effect()) {
            case IMMEDIATE -> request;
            case END_OF_CYCLE -> boundaryInTime(request, policy, anchor);
            case NEXT_MONTH -> boundaryInTime(request, policy, new Anchor(1));
        };
    }

    private static LocalDateTime boundaryInTime(LocalDateTime request, Policy policy, Anchor anchor) {
        TimeSpan cycle = anchor.cycleAt(request);
        while (request.isAfter(cycle.end().minus(policy.cutoff()))) {
            cycle = anchor.cycleIn(YearMonth.from(cycle.end()));
        }
        return cycle.end();
    }
}
