/**
 * Working days and the deadlines of the complaint channels, as pure values.
 *
 * <p>Door: {@link io.quittance.domain.calendar.WorkingDays} and {@link io.quittance.domain.calendar.DeadlineTable}.
 *
 * <p>To add: a year is an entry of {@code working-days.yaml}, a deadline a row of {@code deadlines.yaml}, both read by
 * the readers.
 */
@NullMarked
package io.quittance.domain.calendar;

import org.jspecify.annotations.NullMarked;
