package io.quittance.schedules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

/**
 * Runs the nights that are due, the missed ones first and in order, and stops at the first that does not balance. It
 * may run any number of times: a night that balanced is not due any more.
 */
@DisallowConcurrentExecution
public class NightlyAudit extends QuartzJobBean {

    /** Set for the run at start: before the first balanced night there is nothing to catch up with. */
    static final String CATCH_UP = "catch-up";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyAudit.class);

    private final ScheduledNights nights;
    private final Schedule schedule;
    private final Clock clock;

    public NightlyAudit(ScheduledNights nights, ScheduleSettings settings, Clock clock) {
        this.nights = nights;
        this.schedule = settings.nightly();
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        run(context.getMergedJobDataMap().containsKey(CATCH_UP));
    }

    void run(boolean catchingUp) {
        Optional<LocalDate> lastBalanced = nights.lastBalanced();
        Optional<LocalDate> latest = DueNights.latest(schedule, clock.instant());
        if (latest.isEmpty() || (catchingUp && lastBalanced.isEmpty())) {
            LOG.info("No night to catch up with");
            return;
        }
        List<LocalDate> due = DueNights.following(lastBalanced, latest.get());
        LOG.info("Nights due: {}", due);
        for (LocalDate night : due) {
            if (!nights.run(night)) {
                LOG.warn("Night {} did not balance; later nights wait for it", night);
                return;
            }
        }
    }
}
