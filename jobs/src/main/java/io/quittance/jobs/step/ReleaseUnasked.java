package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.jobs.release.BatchRelease;
import io.quittance.jobs.release.ReleaseOrder;
import io.quittance.ledger.batch.Batches;
import io.quittance.ledger.people.Person;
import java.io.IOException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Where nobody has to approve: releases what the night has proposed, when it is balanced. */
public final class ReleaseUnasked implements Tasklet {
    private final NightRun run;

    /** For one run. */
    public ReleaseUnasked(NightRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        BatchRelease release = new BatchRelease(run.source(), run.key());
        for (String batch : new Batches(run.source(), run.key()).toRelease()) {
            release.release(new ReleaseOrder(
                    batch,
                    Person.NIGHT,
                    run.night().businessDate(),
                    run.order().out(),
                    run.order().language(),
                    run.order().calendar(),
                    run.order().deadlines(),
                    run.order().disclosure(),
                    run.settings().productVersion()));
        }
        return RepeatStatus.FINISHED;
    }
}
