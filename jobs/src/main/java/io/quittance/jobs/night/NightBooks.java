package io.quittance.jobs.night;

import io.quittance.ledger.night.Night;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch's books of nights, which say where a later start goes on. To be used by the holder of the night's lock: he
 * is the only one who runs nights, so whatever still counts as running is dead.
 */
final class NightBooks {
    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;

    NightBooks(JobRepository repository, JobOperator operator, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
    }

    /** Runs a night from where it stopped, to its end or to where it fails. */
    JobExecution start(NightRun run) {
        Optional<JobExecution> last = last(run);
        last.filter(JobExecution::isRunning).ifPresent(operator::recover);
        last.ifPresent(this::makeCertain);
        if (last.isEmpty()) {
            forgetUnbegun(run);
        }
        try {
            return operator.start(new NightJob(repository, transactions).of(run), parameters(run.night()));
        } catch (JobExecutionException e) {
            throw new IllegalStateException("night " + run.night().name() + " could not be started", e);
        }
    }

    /**
     * A night that balanced, and was killed or failed before its last step was over or Spring Batch had noted so: that is
     * done now.
     *
     * @return how it ended, if it failed again
     */
    Optional<JobExecution> end(NightRun run) {
        return last(run)
                .filter(NightBooks::isUnended)
                .map(unended -> start(run))
                .filter(NightBooks::isUnended);
    }

    private static boolean isUnended(JobExecution execution) {
        return execution.getStatus() != BatchStatus.COMPLETED;
    }

    /** Why it ended: a step of many parts only says that one of them failed, and that one's own failure says why. */
    static Throwable failure(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        return failures.stream()
                .filter(failure -> !(failure instanceof JobExecutionException))
                .findFirst()
                .or(() -> failures.stream().findFirst())
                .orElseGet(() -> new IllegalStateException("the night ended as " + execution.getStatus()));
    }

    private Optional<JobExecution> last(NightRun run) {
        return Optional.ofNullable(repository.getLastJobExecution(NightJob.NAME, parameters(run.night())));
    }

    /**
     * Spring Batch notes a job, then that it is run. A night that was killed in between leaves a job that was never run,
     * which it would not run any more.
     */
    private void forgetUnbegun(NightRun run) {
        JobInstance unbegun = repository.getJobInstance(NightJob.NAME, parameters(run.night()));
        if (unbegun != null) {
            repository.deleteJobInstance(unbegun);
        }
    }

    /**
     * A step that could not be rolled back because its connection was gone has been rolled back by the server. Spring
     * Batch cannot know that, calls its end unknown, or had no connection to note an end at all, and would never start it
     * again.
     */
    private void makeCertain(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            repository.update(execution);
        }
    }

    private static JobParameters parameters(Night night) {
        return new JobParametersBuilder()
                .addString("night", night.name())
                .addString("digest", night.digest())
                .addLong("number", (long) night.number())
                .toJobParameters();
    }
}
