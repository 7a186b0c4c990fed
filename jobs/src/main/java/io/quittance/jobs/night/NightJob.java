package io.quittance.jobs.night;

import io.quittance.jobs.step.CloseNight;
import io.quittance.jobs.step.GatherSuspects;
import io.quittance.jobs.step.IndexLedger;
import io.quittance.jobs.step.IngestFiles;
import io.quittance.jobs.step.JudgeSuspects;
import io.quittance.jobs.step.MatchAndNarrow;
import io.quittance.jobs.step.ProveTotals;
import io.quittance.jobs.step.PublishOutbox;
import io.quittance.jobs.step.ReceiveFiles;
import io.quittance.jobs.step.Recognitions;
import io.quittance.jobs.step.ReleaseUnasked;
import io.quittance.jobs.step.SettleRepeats;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;

/** The night, step by step. */
public final class NightJob {
    /** The job's name. */
    public static final String NAME = "night";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    /** With Spring Batch's own books in the same database as the ledger. */
    public NightJob(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** The job of one run. */
    public Job of(NightRun run) {
        Recognitions recognitions = new Recognitions(run.order().formats());
        return new JobBuilder(NAME, repository)
                .start(step("receive", new ReceiveFiles(run, recognitions), run))
                .next(new IngestFiles(repository, transactions, run, recognitions).step())
                .next(step("settle", new SettleRepeats(run, recognitions), run))
                .next(step("match", new MatchAndNarrow(run), run))
                .next(step("gather", new GatherSuspects(run), run))
                .next(step("judge", new JudgeSuspects(run, recognitions), run))
                .next(step("prove", new ProveTotals(run), run))
                .next(step("publish", new PublishOutbox(run), run))
                .next(step("index", new IndexLedger(run), run))
                .next(step("close", new CloseNight(run), run))
                .next(step("release", new ReleaseUnasked(run), run))
                .build();
    }

    private Step step(String name, Tasklet tasklet, NightRun run) {
        return new StepBuilder(name, repository)
                .tasklet(new Once(name, tasklet, run), transactions)
                .listener(new StepTeller(run.progress()))
                .build();
    }
}
