package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.judge.KeptSuspects;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Gathers what is known of the suspects, so that a run which is killed while it judges need not do so again. */
public final class GatherSuspects implements Tasklet {
    private final NightRun run;

    /** For one run. */
    public GatherSuspects(NightRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        new KeptSuspects(run.source(), run.number()).gather(run.sieve().packs());
        return RepeatStatus.FINISHED;
    }
}
