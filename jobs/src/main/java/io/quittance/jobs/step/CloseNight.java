package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.batch.NightBatches;
import io.quittance.ledger.batch.Releases;
import io.quittance.ledger.casework.NightCases;
import io.quittance.ledger.judge.Standings;
import io.quittance.ledger.match.Watches;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.schema.TableSizes;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Makes the night's findings the ones that stand, records it as balanced, and does to batches and cases what follows, in
 * one transaction.
 */
public final class CloseNight implements Tasklet {
    private final NightRun run;

    /** For one run. */
    public CloseNight(NightRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        new Watches(run.source(), run.order().policies()).putOff(run.night());
        new Standings(run.source()).adopt(run.number());
        new Nights(run.source()).balance(run.night());
        new Releases(run.source()).follow(run.night());
        new NightBatches(run.source(), run.night()).propose(run.settings().fourEyes());
        new NightCases(run.source(), run.night()).follow();
        new TableSizes(run.source()).analyze();
        return RepeatStatus.FINISHED;
    }
}
