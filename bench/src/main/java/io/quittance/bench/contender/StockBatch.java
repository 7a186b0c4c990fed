package io.quittance.bench.contender;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tutorial's way: items one by one through readers and writers of the framework, a look-up for each charge. */
final class StockBatch {

    private StockBatch() {}

    static void run(Place place) throws Exception {
        try (HikariDataSource source = source(place)) {
            DatabasePopulatorUtils.execute(
                    new ResourceDatabasePopulator(
                            new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"),
                            new ClassPathResource("io/quittance/bench/contender/stock-schema.sql")),
                    source);
            try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
                context.registerBean("dataSource", HikariDataSource.class, () -> source);
                context.registerBean(Place.class, () -> place);
                context.register(StockJob.class);
                context.refresh();
                Told.time("job", () -> run(context));
            }
        }
    }

    private static void run(AnnotationConfigApplicationContext context) throws Exception {
        JobExecution execution =
                context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException("the stock job ended as " + execution.getStatus());
        }
    }

    private static HikariDataSource source(Place place) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(place.url());
        source.setUsername(place.user());
        source.setPassword(place.password());
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        return source;
    }
}
