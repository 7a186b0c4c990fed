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
import io.quittance.readers.container.Shown;
import io.quittance.readers.fact.FactReader;
import io.quittance.readers.fact.FactReader.Outcome;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Takes the rows of held files out again, then decides which of several rows of one identity stands. */
public final class SettleRepeats implements Tasklet {
    private static final int SHOWN = 80;

    private final NightRun run;
    private final Unpacked unpacked;
    private final InputFiles files;

    /** For one run. */
    public SettleRepeats(NightRun run, Recognitions recognitions) {
        this.run = run;
        this.unpacked = new Unpacked(run, recognitions);
        this.files = new InputFiles(run.source());
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        new HeldRows(run.source()).remove(run.number());
        new Partitions(run.source()).analyze(run.number());
        Settlement settlement = new Settlement(run.source(), run.number(), run.sieve(), Settlement.MANY);
        for (Map.Entry<Integer, long[]> moved : settlement.settle().entrySet()) {
            long conflicts = moved.getValue()[1];
            files.reassign(moved.getKey(), moved.getValue()[0], conflicts);
            if (conflicts > 0) {
                try (Stream<Conflict> rows = settlement.conflicts(moved.getKey())) {
                    quarantine(files.get(moved.getKey()), rows.iterator());
                }
            }
        }
        new SieveKeeper(run).keep();
        return RepeatStatus.FINISHED;
    }

    /** Reads the conflicting rows once more, so that the quarantine has them as they were delivered. */
    private void quarantine(InputFile file, Iterator<Conflict> conflicts) throws IOException {
        ChunkWriter writer = new ChunkWriter(
                run.source(),
                run.key(),
                run.number(),
                run.night().packed(),
                file.number(),
                run.sieve().feed(file.number()));
        try (FactReader reader = unpacked.open(file)) {
            FactRow row = new FactRow();
            while (conflicts.hasNext()) {
                Conflict conflict = conflicts.next();
                seek(reader, row, conflict.line());
                writer.reject(new RejectedRow(
                        row.line(),
                        reader.raw(),
                        List.of(RejectCode.CONFLICTING_RECORD.of("", Shown.name(conflict.id(), SHOWN)))));
                if (writer.isFull()) {
                    writer.flush();
                }
            }
        }
        writer.flush();
    }

    private static void seek(FactReader reader, FactRow row, int line) throws IOException {
        Outcome outcome = reader.next(row);
        while (outcome == Outcome.REJECTED || (outcome == Outcome.ROW && row.line() != line)) {
            outcome = reader.next(row);
        }
        if (outcome != Outcome.ROW) {
            throw new IOException("a file in the archive no longer has its line " + line);
        }
    }
}
