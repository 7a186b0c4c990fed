/**
 * The policies file: dated business settings, read strictly.
 *
 * <p>Door: {@link io.quittance.readers.policy.PolicyFile}.
 *
 * <p>To add: a setting is a key here and a component of {@link io.quittance.domain.policy.Policy}.
 */
@NullMarked
package io.quittance.readers.policy;

import org.jspecify.annotations.NullMarked;
