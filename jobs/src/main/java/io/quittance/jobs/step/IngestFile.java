package io.quittance.jobs.step;

import io.quittance.domain.record.FactRow;
import io.quittance.jobs.night.NightRun;
import io.quittance.ledger.load.ChunkWriter;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.fact.FactReader;
import io.quittance.readers.fact.FactReader.Outcome;
import io.quittance.readers.fact.FileVerdict;
import io.quittance.readers.fact.Position;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one file into the ledger, chunk by chunk, so that a run that was killed goes on with the first row that is not
 * in the ledger.
 */
final class IngestFile extends AbstractStep {
    private static final int CHUNK = 50_000;

    private final NightRun run;
    private final Unpacked unpacked;
    private final InputFiles files;
    private final TransactionTemplate transaction;

    IngestFile(
            JobRepository repository,
            PlatformTransactionManager transactions,
            NightRun run,
            Recognitions recognitions) {
        super(repository);
        setName("ingest-file");
        this.run = run;
        this.unpacked = new Unpacked(run, recognitions);
        this.files = new InputFiles(run.source());
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void doExecute(StepExecution step) throws IOException {
        InputFile file = files.get(IngestFiles.file(step));
        String from = files.position(file.number()).orElse(null);
        try (FactReader reader = unpacked.open(file);
                FileChunks chunks = new FileChunks(run, file.number(), transaction, from)) {
            if (from != null) {
                reader.resume(Position.parse(from));
            }
            FactRow row = new FactRow();
            while (fill(chunks.filling(), reader, row)) {
                chunks.next(reader.position().text());
            }
            chunks.finish(reader.position().text(), () -> finish(file, reader.verdict()));
        } catch (HeldFileException held) {
            files.finish(file.number(), 0, 0, 0, 0, "", held.reason());
        }
        step.setExitStatus(ExitStatus.COMPLETED);
    }

    /** Reads on for a chunk; false if the file ended. */
    private boolean fill(ChunkWriter writer, FactReader reader, FactRow row) throws IOException {
        int rows = 0;
        Outcome outcome = Outcome.ROW;
        while (rows < CHUNK && !writer.isFull() && outcome != Outcome.END) {
            outcome = reader.next(row);
            if (outcome == Outcome.ROW) {
                writer.add(row);
            } else if (outcome == Outcome.REJECTED) {
                writer.reject(reader.rejected());
            }
            rows += outcome == Outcome.END ? 0 : 1;
        }
        run.progress().advanced(rows);
        return outcome != Outcome.END;
    }

    private void finish(InputFile file, FileVerdict verdict) {
        String totals = verdict.totals().stream().map(DeclaredTotals::text).collect(Collectors.joining("\n"));
        files.finish(
                file.number(),
                verdict.rowsRead() + verdict.trailerRows(),
                verdict.accepted(),
                verdict.rejected(),
                verdict.trailerRows() + verdict.ignored(),
                totals,
                verdict.hold());
    }
}
