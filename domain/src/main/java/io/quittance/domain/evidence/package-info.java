/**
 * A subscriber's own export from a payment channel beside what is known of a line.
 *
 * <p>Door: {@link io.quittance.domain.evidence.EvidenceComparison}.
 *
 * <p>To add: a point that is compared is a method of {@code PaymentPoints}.
 */
@NullMarked
package io.quittance.domain.evidence;

import org.jspecify.annotations.NullMarked;
