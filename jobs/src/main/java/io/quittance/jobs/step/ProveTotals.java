package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.jobs.night.UnbalancedException;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.report.Control;
import io.quittance.ledger.report.FindingControls;
import io.quittance.ledger.report.NightSums;
import io.quittance.ledger.report.ProofLines;
import io.quittance.writers.night.ProofLine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Adds the files' and the findings' lines to the proof, and fails the night if a line is not ok; keeps what its report says. */
public final class ProveTotals implements Tasklet {
    private static final int FINDING_LINES = MatchAndNarrow.MATCHING_LINES + 100_000;

    private final NightRun run;
    private final ProofLines lines;

    /** For one run. */
    public ProveTotals(NightRun run) {
        this.run = run;
        this.lines = new ProofLines(run.source());
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        List<ProofLine> broken = prove();
        if (!broken.isEmpty()) {
            throw new UnbalancedException(broken);
        }
        return RepeatStatus.FINISHED;
    }

    /** Writes the lines and returns those that do not tie out. */
    public List<ProofLine> prove() {
        lines.save(run.number(), 0, files());
        new NightSums(run.source()).save(run.number());
        lines.save(run.number(), FINDING_LINES, new FindingControls(run.source()).of(run.number()));
        List<ProofLine> broken = lines.of(run.number()).stream()
                .map(ProveTotals::line)
                .filter(line -> !line.ok())
                .toList();
        new PeopleMatters(run).save(broken.isEmpty());
        return broken;
    }

    static ProofLine line(Control control) {
        ProofLine.Unit unit = control.money() ? ProofLine.Unit.FEN : ProofLine.Unit.COUNT;
        return new ProofLine(control.name(), control.left(), control.right(), unit);
    }

    private List<Control> files() {
        List<Control> controls = new ArrayList<>();
        for (InputFile file : new InputFiles(run.source()).of(run.number())) {
            if (file.status() == InputFile.Status.ACCEPTED) {
                long stored = run.figures().ofFile(file.number()).rows();
                controls.add(new Control(
                        file.path() + ": rows read = accepted + repeats + quarantined + trailer",
                        false,
                        file.rowsRead(),
                        file.accepted() + file.repeats() + file.quarantined() + file.trailer()));
                controls.add(new Control(
                        file.path() + ": rows accepted = rows in the ledger", false, file.accepted(), stored));
                controls.addAll(DeclaredTotals.of(file));
            }
        }
        return controls;
    }
}
