/**
 * One comparison: each contender in a Java of its own, one after the other, on the same files, with what it took.
 *
 * <p>Door: {@link io.quittance.bench.run.Comparison}.
 *
 * <p>To add: a contender is one more {@code Contest}, named in {@code Comparison}.
 */
@NullMarked
package io.quittance.bench.run;

import org.jspecify.annotations.NullMarked;
