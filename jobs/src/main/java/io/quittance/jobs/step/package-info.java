/**
 * The steps of a night, each restartable and each in transactions of the one database.
 *
 * <p>Door: the steps are put in order by {@link io.quittance.jobs.night.NightJob}.
 *
 * <p>To add: implement {@link org.springframework.batch.core.step.tasklet.Tasklet}; a step may run again after it was
 * killed and must then come to the same.
 */
@NullMarked
package io.quittance.jobs.step;

import org.jspecify.annotations.NullMarked;
