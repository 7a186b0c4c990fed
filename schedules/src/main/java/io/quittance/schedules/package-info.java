/**
 * When things run: Quartz with its tables in the ledger's database, so that of several nodes one runs each firing.
 *
 * <p>Door: {@link io.quittance.schedules.NightlySchedule}, which needs a {@link io.quittance.schedules.ScheduledNights}.
 *
 * <p>To add a schedule: a job, a {@link io.quittance.schedules.Schedule} in
 * {@link io.quittance.schedules.ScheduleSettings}, and its default in the program's {@code application.yml}.
 */
@NullMarked
package io.quittance.schedules;

import org.jspecify.annotations.NullMarked;
