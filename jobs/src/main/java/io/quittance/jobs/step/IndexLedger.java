package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.match.NightReach;
import io.quittance.ledger.pack.LoadedPacks;
import io.quittance.ledger.pack.PackKeys;
import io.quittance.ledger.schema.Partitions;
import java.io.IOException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Builds what later nights look this night's rows up by; the outbox is out by now. */
public final class IndexLedger implements Tasklet {
    private final NightRun run;

    /** For one run. */
    public IndexLedger(NightRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        new Partitions(run.source()).index(run.number());
        LoadedPacks packs = run.sieve().packs();
        new PackKeys(run.source(), packs).save(run.number());
        new NightReach(run.source(), packs).save(run.number());
        run.sieve().save();
        return RepeatStatus.FINISHED;
    }
}
