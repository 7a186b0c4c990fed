package io.quittance.schedules;

import io.quittance.schedules.Schedule.Misfire;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the nightly audit on the schedule, and lets it catch up once the program has started. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleSettings.class)
public class NightlySchedule {

    @Bean
    JobDetail nightlyAudit(ScheduleSettings settings) {
        return JobBuilder.newJob(NightlyAudit.class)
                .withIdentity(settings.nightly().name())
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger nightlyTrigger(ScheduleSettings settings, JobDetail nightlyAudit) {
        return TriggerBuilder.newTrigger()
                .withIdentity(settings.nightly().name())
                .forJob(nightlyAudit)
                .withSchedule(cron(settings.nightly()))
                .build();
    }

    /**
     * Catching up is a firing like any other, so that two nodes that start together do it once. It cannot be left to
     * the misfire rule alone: a schedule that is put in place again at start forgets what it missed.
     */
    @Bean
    ApplicationListener<ApplicationReadyEvent> catchUpAtStart(Scheduler scheduler, JobDetail nightlyAudit) {
        JobDataMap catchUp = new JobDataMap();
        catchUp.put(NightlyAudit.CATCH_UP, "true");
        return ready -> {
            try {
                scheduler.triggerJob(nightlyAudit.getKey(), catchUp);
            } catch (SchedulerException e) {
                throw new IllegalStateException("The nightly audit cannot be started", e);
            }
        };
    }

    private static CronScheduleBuilder cron(Schedule schedule) {
        CronScheduleBuilder cron =
                CronScheduleBuilder.cronSchedule(schedule.expression()).inTimeZone(TimeZone.getTimeZone(Schedule.ZONE));
        return schedule.misfire() == Misfire.SKIP
                ? cron.withMisfireHandlingInstructionDoNothing()
                : cron.withMisfireHandlingInstructionFireAndProceed();
    }
}
