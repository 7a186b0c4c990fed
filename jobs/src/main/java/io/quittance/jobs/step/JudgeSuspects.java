package io.quittance.jobs.step;

import io.quittance.domain.judge.AuditSettings;
import io.quittance.domain.judge.Auditor;
import io.quittance.jobs.dossier.MarksAhead;
import io.quittance.jobs.night.NightRun;
import io.quittance.jobs.night.NightSettings;
import io.quittance.ledger.batch.Releases;
import io.quittance.ledger.casework.NightCases;
import io.quittance.ledger.judge.SuspectEvents;
import io.quittance.ledger.judge.Suspects;
import io.quittance.ledger.judge.Verdicts;
import io.quittance.ledger.night.InputFiles;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Brings the suspects' facts to the rules, once, and keeps what changed. */
public final class JudgeSuspects implements Tasklet {
    private final NightRun run;
    private final Recognitions recognitions;

    /** For one run. */
    public JudgeSuspects(NightRun run, Recognitions recognitions) {
        this.run = run;
        this.recognitions = recognitions;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        new Releases(run.source()).hold();
        NightSettings settings = run.settings();
        Auditor auditor = new Auditor(
                run.order().policies(),
                new AuditSettings(
                        run.night().businessDate(),
                        settings.carryForwardDays(),
                        settings.wechatRefundDays(),
                        settings.alipayRefundDays(),
                        run.order().calendar()));
        Verdicts verdicts =
                new Verdicts(run.source(), run.key(), run.number(), run.night().businessDate());
        // While the database sorts what it hands over first, one core is idle.
        MarksAhead marks = marks();
        try (SuspectEvents events = new SuspectEvents(run.source(), run.key(), run.number(), Suspects.OF_THE_NIGHT)) {
            new BatchedAudit(auditor).audit(events, verdict -> {
                verdicts.accept(verdict);
                contribution.incrementWriteCount(verdict.findings().size());
            });
        }
        verdicts.conclude();
        marks.await();
        new NightCases(run.source(), run.night()).decide();
        return RepeatStatus.FINISHED;
    }

    /** For the dossiers of what will be found; none where the night writes none. */
    private MarksAhead marks() {
        return new MarksAhead(
                run.settings().archive(),
                run.order().formats(),
                recognitions::encoding,
                run.settings().dossiersPerNight() == 0 ? List.of() : new InputFiles(run.source()).of(run.number()));
    }
}
