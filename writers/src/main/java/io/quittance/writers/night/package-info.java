/**
 * What is known of a night when its files are written: its name, its facts, its findings and their sums.
 *
 * <p>Door: {@link io.quittance.writers.night.NightReport} brings it all together.
 *
 * <p>To add: a fact goes into {@link io.quittance.writers.night.NightFacts}, a sum into {@link io.quittance.writers.night.NightTally}.
 */
@NullMarked
package io.quittance.writers.night;

import org.jspecify.annotations.NullMarked;
