package io.quittance.schedules;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The schedules of the configuration, {@code quittance.schedules.*}; their defaults are in the program's
 * {@code application.yml}.
 *
 * @param nightly the nightly audit
 */
@ConfigurationProperties("quittance.schedules")
public record ScheduleSettings(Schedule nightly) {}
