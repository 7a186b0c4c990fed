package io.quittance.jobs.step;

import io.quittance.jobs.night.NightRun;
import io.quittance.jobs.night.StepTeller;
import io.quittance.ledger.night.InputFile;
import io.quittance.ledger.night.InputFiles;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.MDC;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads the registered files, several at a time, each as a partition that restarts where it stopped. */
public final class IngestFiles {
    private static final String PARTS = "ingest-file";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final NightRun run;
    private final Recognitions recognitions;

    /** For one run. */
    public IngestFiles(
            JobRepository repository,
            PlatformTransactionManager transactions,
            NightRun run,
            Recognitions recognitions) {
        this.repository = repository;
        this.transactions = transactions;
        this.run = run;
        this.recognitions = recognitions;
    }

    /** The partitioned step. */
    public Step step() {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("ingest-");
        threads.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
        threads.setTaskDecorator(IngestFiles::inTheSameWords);
        return new StepBuilder("ingest", repository)
                .partitioner(PARTS, partitioner())
                .step(new IngestFile(repository, transactions, run, recognitions))
                .taskExecutor(threads)
                .listener(new StepTeller(run.progress()))
                .listener(new SieveKeeper(run))
                .build();
    }

    /** The file of a part: of all that Spring Batch knows of it, only its name is sure to be there after a kill. */
    static int file(StepExecution part) {
        return Integer.parseInt(part.getStepName().substring(PARTS.length() + 1));
    }

    /** The log names the night and the step on the lines of every thread. */
    static Runnable inTheSameWords(Runnable work) {
        Map<String, String> words = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(words == null ? Map.of() : words);
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }

    private Partitioner partitioner() {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            for (InputFile file : new InputFiles(run.source()).of(run.number())) {
                if (file.status() == InputFile.Status.PENDING) {
                    partitions.put("%09d".formatted(file.number()), new ExecutionContext());
                }
            }
            return partitions;
        };
    }
}
