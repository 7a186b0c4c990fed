/**
 * The night as a Spring Batch job: what runs, in which order, and what a restart finds.
 *
 * <p>Door: {@link io.quittance.jobs.night.NightJob} reads like a table of contents; {@link
 * io.quittance.jobs.night.Nightly} starts it.
 *
 * <p>To add: a step is a class in {@code io.quittance.jobs.step} and a line in {@code NightJob}.
 */
@NullMarked
package io.quittance.jobs.night;

import org.jspecify.annotations.NullMarked;
