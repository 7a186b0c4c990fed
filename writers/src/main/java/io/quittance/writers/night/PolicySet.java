package io.quittance.writers.night;

import io.quittance.domain.policy.Policy;
import java.util.List;

/**
 * The policies a night was judged by.
 *
 * @param digest of the policy file
 * @param policies those in it that decided something, or all, the most specific first
 */
public record PolicySet(String digest, List<Policy> policies) {
    /** Copies the list. */
    public PolicySet {
        policies = List.copyOf(policies);
    }
}
