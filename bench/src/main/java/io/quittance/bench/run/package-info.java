/**
 * One comparison: each contender in a Java of its own, one after the other, on the same files, with what it took.
 *
 * <p>Doors: {@link io.quittance.bench.run.Comparison}, and {@link io.quittance.bench.run.Series} for nights on one ledger.
 *
 * <p>To add: a contender is one more {@code Contest}, named in {@code Comparison}.
 */
@NullMarked
package io.quittance.bench.run;

import org.jspecify.annotations.NullMarked;
