/**
 * Invented files in the standard layouts, of one month or of night after night, as large as one likes.
 * Every row follows from the seed and its number alone, so that nothing is remembered while writing.
 *
 * <p>Doors: {@link io.quittance.bench.data.Generator} for a month, {@link io.quittance.bench.data.Nights} for
 * nights; how much of what there is stands in {@link io.quittance.bench.data.Volume}.
 *
 * <p>To add: another file is one more class of rows, written by {@code Generator} and {@code Nights}.
 */
@NullMarked
package io.quittance.bench.data;

import org.jspecify.annotations.NullMarked;
