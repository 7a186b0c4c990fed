package io.quittance.domain.record;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A request to stop a line (退订), with its status and proof.
 *
 * @param effectiveAt the end as the operator's record has it; may lie before the request
 * @param penaltyConfirmed whether the customer was shown and confirmed a penalty
 */
public record Cancellation(
        String cancelNo,
        LocalDateTime requestedAt,
        @Nullable CancellationChannel channel,
        CancellationStatus status,
        @Nullable LocalDateTime effectiveAt,
        @Nullable LocalDateTime acceptedAt,
        @Nullable LocalDateTime closedAt,
        @Nullable String receiptNo,
        @Nullable YesNo penaltyConfirmed,
        @Nullable String remark,
        Source source)
        implements Fact {

    /** Whether it counts: accepted, completed, or requested with a receipt. */
    public boolean counts() {
        return switch (status) {
            case ACCEPTED, COMPLETED -> true;
            case REQUESTED -> receiptNo != null;
            case REJECTED, WITHDRAWN -> false;
        };
    }

    /** Whether it was requested but nothing proves it. */
    public boolean isUnproven() {
        return status == CancellationStatus.REQUESTED && receiptNo == null;
    }
}
