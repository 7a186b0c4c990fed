/**
 * Timelines: small readable scenarios of a few accounts, and what the audit is to find in them.
 *
 * <p>Door: {@link io.quittance.domain.timeline.TimelineFile}; its comment describes the format.
 *
 * <p>To add: a {@code .timeline} file under {@code src/test/resources/rules/<CODE>}.
 */
@NullMarked
package io.quittance.domain.timeline;

import org.jspecify.annotations.NullMarked;
