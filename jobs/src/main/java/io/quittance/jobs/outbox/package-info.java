/**
 * The findings of a night as the files of its folder tell them: when it is published, and again when it is verified.
 *
 * <p>Door: {@link io.quittance.jobs.outbox.FindingFiles}.
 *
 * <p>To add: nothing for a new layout; see {@code writers.layout}.
 */
@NullMarked
package io.quittance.jobs.outbox;

import org.jspecify.annotations.NullMarked;
