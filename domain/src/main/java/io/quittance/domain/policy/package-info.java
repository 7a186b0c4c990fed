/**
 * Dated business settings: when a cancellation takes effect and what follows from it.
 *
 * <p>Door: {@link io.quittance.domain.policy.Policies}.
 *
 * <p>To add: a setting is a component of {@link io.quittance.domain.policy.Policy}, read by the policy file reader.
 */
@NullMarked
package io.quittance.domain.policy;

import org.jspecify.annotations.NullMarked;
