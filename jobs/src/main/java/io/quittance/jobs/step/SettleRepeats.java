package io.quittance.jobs.step;

import io.quittance.domain.quarantine.RejectCode;
import io.quittance.domain.quarantine.RejectedRow;
import io.quittance.domain.record.FactRow;
import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.load.ChunkWriter;
import io.quittance.ledger.load.HeldRows;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import io.quittance.ledger.schema.Partitions;
import io.quittance.ledger.settle.Conflict;
import io.quittance.ledger.settle.Settlement;
import io.quittance.readers.fact.FactReader;
import io.quittance.readers.fact.FactReader.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Takes the rows of held files out again, then decides which of several rows of one identity stands. */
public final class SettleRepeats implements Tasklet {
    private final NightRun run;
    private final InputFiles files;

    /** For one run. */
    public SettleRepeats(NightRun run) {
        this.run = run;
        this.files = new InputFiles(run.source());
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        new HeldRows(run.source()).remove(run.number());
        new Partitions(run.source()).analyze(run.number());
        List<Conflict> conflicts = new ArrayList<>();
        Map<Integer, long[]> moved = new Settlement(run.source(), run.number(), run.sieve(), conflicts::add).settle();
        moved.forEach((file, counts) -> files.reassign(file, counts[0], counts[1]));
        quarantine(conflicts);
        new SieveKeeper(run).keep();
        return RepeatStatus.FINISHED;
    }

    /** Reads the conflicting rows once more, so that the quarantine has them as they were delivered. */
    private void quarantine(List<Conflict> conflicts) throws IOException {
        Map<Integer, Map<Integer, String>> byFile = new TreeMap<>();
        conflicts.forEach(conflict ->
                byFile.computeIfAbsent(conflict.file(), file -> new TreeMap<>()).put(conflict.line(), conflict.id()));
        for (Map.Entry<Integer, Map<Integer, String>> entry : byFile.entrySet()) {
            quarantine(files.get(entry.getKey()), entry.getValue());
        }
    }

    private void quarantine(InputFile file, Map<Integer, String> idByLine) throws IOException {
        ChunkWriter writer = new ChunkWriter(
                run.source(),
                run.key(),
                run.number(),
                file.number(),
                run.sieve().feed(file.number()));
        try (FactReader reader = new Unpacked(run).open(file)) {
            FactRow row = new FactRow();
            int left = idByLine.size();
            for (Outcome outcome = reader.next(row); left > 0 && outcome != Outcome.END; outcome = reader.next(row)) {
                String id = outcome == Outcome.ROW ? idByLine.get(row.line()) : null;
                if (id != null) {
                    writer.reject(new RejectedRow(
                            row.line(), reader.raw(), List.of(RejectCode.CONFLICTING_RECORD.of("", id))));
                    left--;
                }
                if (writer.isFull()) {
                    writer.flush();
                }
            }
        }
        writer.flush();
    }
}
