/**
 * The data generator and the side-by-side benchmark, as commands. Nothing points here.
 *
 * <p>Door: {@link io.quittance.bench.QuittanceBench}, which the launcher starts for {@code quittance bench}.
 *
 * <p>To add: a command is one more class beside {@code RunCommand}.
 */
@NullMarked
package io.quittance.bench;

import org.jspecify.annotations.NullMarked;
