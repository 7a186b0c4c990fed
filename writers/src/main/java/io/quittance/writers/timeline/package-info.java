/**
 * The timeline of a line as a picture: when charging was authorised, and what was asked for and taken when.
 *
 * <p>Door: {@link io.quittance.writers.timeline.Timeline} says what is on it, {@link io.quittance.writers.timeline.TimelinePicture} draws it.
 *
 * <p>To add: a kind of mark is a constant of {@link io.quittance.writers.timeline.Lane}.
 */
@NullMarked
package io.quittance.writers.timeline;

import org.jspecify.annotations.NullMarked;
