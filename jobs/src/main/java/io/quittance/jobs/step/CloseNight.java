package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.judge.Standings;
import io.quittance.ledger.night.Nights;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Makes the night's findings the ones that stand and records it as balanced, in one transaction. */
public final class CloseNight implements Tasklet {
    private final NightRun run;

    /** For one run. */
    public CloseNight(NightRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        new Standings(run.source()).adopt(run.number());
        new Nights(run.source()).balance(run.night());
        return RepeatStatus.FINISHED;
    }
}
