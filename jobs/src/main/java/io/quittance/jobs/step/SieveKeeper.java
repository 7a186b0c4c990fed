package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.night.Nights;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Lets the sieve catch up with what a killed run loaded, and keeps it for a run that may have to go on with this one, as
 * soon as every row is loaded. Once the night is settled that is over, also where Spring Batch had no time to note so and
 * passes through the step again.
 */
final class SieveKeeper implements StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(SieveKeeper.class);

    private final NightRun run;

    SieveKeeper(NightRun run) {
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution step) {
        run.sieve().catchUp();
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED && !new Nights(run.source()).hasDone(run.night(), "settle")) {
            keep();
        }
        return step.getExitStatus();
    }

    /** Keeps it as it is now. */
    void keep() {
        try {
            run.sieve().keep();
        } catch (IOException e) {
            LOG.warn("The night's keys were not kept. If it is killed, they are read from the ledger again.", e);
        }
    }
}
