package io.quittance.domain.naive;

import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.Cancellation;
import java.time.LocalDateTime;

/** A cancellation with the instant at which it takes effect and the policy that says so. */
record NaiveEnd(Cancellation cancellation, LocalDateTime at, Policy policy) {
    LocalDateTime request() {
        return cancellation.requestedAt();
    }
}
