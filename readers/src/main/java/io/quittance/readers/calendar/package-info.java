/**
 * The published working days and the complaint channels' deadlines, read strictly.
 *
 * <p>Door: {@link io.quittance.readers.calendar.WorkingDaysFile} and {@link io.quittance.readers.calendar.DeadlineFile}.
 *
 * <p>To add: a year is an entry of {@code working-days.yaml}, a deadline a row of {@code deadlines.yaml}.
 */
@NullMarked
package io.quittance.readers.calendar;

import org.jspecify.annotations.NullMarked;
