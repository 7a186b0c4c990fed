package io.quittance.app;

import io.quittance.app.session.SpringStartup;
import io.quittance.schedules.NightlySchedule;
import io.quittance.schedules.ScheduledNights;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Schedules run in the program that serves, and there only. They need a {@link ScheduledNights}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(SpringStartup.SERVING)
@Import(NightlySchedule.class)
class SchedulingWiring {}
