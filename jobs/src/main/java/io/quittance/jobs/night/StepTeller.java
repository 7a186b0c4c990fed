package io.quittance.jobs.night;

import org.slf4j.MDC;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the progress, and the log's lines, at which step a night is. */
public final class StepTeller implements StepExecutionListener {
    private final NightProgress progress;

    /** Tells this progress. */
    public StepTeller(NightProgress progress) {
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        MDC.put("step", step.getStepName());
        progress.stepStarted(step.getStepName(), 0);
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        progress.stepDone(step.getStepName(), step.getWriteCount());
        MDC.remove("step");
        return step.getExitStatus();
    }
}
