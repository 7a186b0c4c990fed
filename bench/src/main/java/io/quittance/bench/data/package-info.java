/**
 * Invented files of one month in the standard layouts, as large as one likes. Every row follows from the seed and its
 * number alone, so that nothing is remembered while writing.
 *
 * <p>Door: {@link io.quittance.bench.data.Generator}; how much of what there is stands in {@link
 * io.quittance.bench.data.Volume}.
 *
 * <p>To add: another file is one more class of rows, written by {@code Generator}.
 */
@NullMarked
package io.quittance.bench.data;

import org.jspecify.annotations.NullMarked;
