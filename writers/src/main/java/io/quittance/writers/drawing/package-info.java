/**
 * Pictures that look the same on a page and in a browser.
 *
 * <p>Door: {@link io.quittance.writers.drawing.Canvas}; a picture draws on it, an SVG file or a printed page shows it.
 *
 * <p>To add: a shape is a method of {@code Canvas}, a colour an {@link io.quittance.writers.drawing.Ink}.
 */
@NullMarked
package io.quittance.writers.drawing;

import org.jspecify.annotations.NullMarked;
