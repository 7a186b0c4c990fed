package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.match.Matching;
import io.quittance.ledger.match.Narrowing;
import io.quittance.ledger.report.NightProof;
import io.quittance.ledger.report.ProofLines;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Links charges and payments, carries the rest, names the suspects and writes the matching's part of the proof. */
public final class MatchAndNarrow implements Tasklet {
    /** Where the matching's lines begin in the proof, behind those of the files. */
    static final int MATCHING_LINES = 1_000_000;

    private final NightRun run;

    /** For one run. */
    public MatchAndNarrow(NightRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Matching matching = new Matching(
                run.source(),
                run.night(),
                run.sieve(),
                run.order().policies(),
                run.previous(),
                run.settings().carryForwardDays(),
                run.figures());
        matching.match();
        Narrowing narrowing = new Narrowing(
                run.source(), run.night(), run.previous(), run.order().policies());
        if (run.policiesChanged()) {
            narrowing.suspectForOtherPolicies();
        }
        narrowing.narrow();
        new ProofLines(run.source())
                .save(
                        run.number(),
                        MATCHING_LINES,
                        new NightProof(run.source(), run.night(), run.previous(), run.figures()).matching());
        run.figures().keep();
        matching.forget();
        return RepeatStatus.FINISHED;
    }
}
