package io.quittance.jobs.night;

import io.quittance.ledger.night.Nights;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Does a step's work once. That it is done commits together with the work, so that a night which is killed before
 * Spring Batch has taken note of it does not do it a second time.
 */
final class Once implements Tasklet {
    private final String step;
    private final Tasklet work;
    private final NightRun run;
    private final Nights nights;

    Once(String step, Tasklet work, NightRun run) {
        this.step = step;
        this.work = work;
        this.run = run;
        this.nights = new Nights(run.source());
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        if (!nights.hasDone(run.night(), step)) {
            work.execute(contribution, context);
            nights.done(run.night(), step);
        }
        return RepeatStatus.FINISHED;
    }
}
