/**
 * One comparison: each contender in a Java of its own, one after the other, on the same files, with what it took.
 *
 * <p>Doors: {@link io.quittance.bench.run.Comparison}, {@link io.quittance.bench.run.Series} for nights on one ledger,
 * and {@link io.quittance.bench.run.Restarts} for nights that are killed.
 *
 * <p>To add: a contender is one more name in {@code Comparison}.
 */
@NullMarked
package io.quittance.bench.run;

import org.jspecify.annotations.NullMarked;
