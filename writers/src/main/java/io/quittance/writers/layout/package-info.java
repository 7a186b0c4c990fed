/**
 * What goes into the folder of a night: one class a layout.
 *
 * <p>Door: {@link io.quittance.writers.layout.NightWriter} feeds every layout.
 *
 * <p>To add: a class that implements {@link io.quittance.writers.layout.OutboxLayout}, with {@code @AutoService}, and its golden folder.
 */
@NullMarked
package io.quittance.writers.layout;

import org.jspecify.annotations.NullMarked;
