package io.quittance.bench.contender;

import io.quittance.bench.contender.StockRows.Cancelled;
import io.quittance.bench.contender.StockRows.Charged;
import io.quittance.bench.contender.StockRows.Found;
import io.quittance.bench.contender.StockRows.Paid;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Timestamp;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.FieldSetMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Three steps that load a file each, and one that looks up each charge's payment and cancellation. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class StockJob {

    private static final int CHUNK = 1000;

    private static final String CHARGES = "insert into stock_charge values (:id, :operator, :account, :service, :kind,"
            + " :cycle, cast(:time as timestamp), :amount, :channel, :reference)";
    private static final String PAYMENTS = "insert into stock_payment values (:channel, :id, :order, :account,"
            + " cast(:time as timestamp), :amount, :status)";
    private static final String CANCELLATIONS = "insert into stock_cancellation values (:id, :operator, :account,"
            + " :service, cast(:requested as timestamp), :status, cast(:effective as timestamp))";
    private static final String FINDINGS = "insert into stock_finding values (:id, :operator, :what)";

    private static final String LOOK_UP = """
            select p.amount as paid, (
                select min(x.effective_at) from stock_cancellation x
                where x.account = ? and x.service_code = ? and x.operator = ? and x.status in ('ACCEPTED', 'COMPLETED')
            ) as ended
            from (values (1)) one left join stock_payment p on p.channel = ? and p.transaction_id = ?
            """;

    private record LookedUp(
            @Nullable BigDecimal paid, @Nullable Timestamp ended) {}

    private final DataSource source;
    private final Place place;
    private final JdbcTemplate jdbc;

    StockJob(DataSource source, Place place) {
        this.source = source;
        this.place = place;
        this.jdbc = new JdbcTemplate(source);
    }

    @Bean
    static PlatformTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    Job stock(JobRepository repository, PlatformTransactionManager transactions) {
        Steps steps = new Steps(repository, transactions);
        return new JobBuilder("stock", repository)
                .start(steps.load("charges", reader(RecordKind.CHARGE, place.charges(), Charged::of), writer(CHARGES)))
                .next(steps.load("payments", reader(RecordKind.PAYMENT, place.payments(), Paid::of), writer(PAYMENTS)))
                .next(steps.load(
                        "cancellations",
                        reader(RecordKind.CANCELLATION, place.cancellations(), Cancelled::of),
                        writer(CANCELLATIONS)))
                .next(audit(steps))
                .build();
    }

    private record Steps(JobRepository repository, PlatformTransactionManager transactions) {

        <T> Step load(String name, FlatFileItemReader<T> reader, JdbcBatchItemWriter<T> writer) {
            return new StepBuilder(name, repository)
                    .<T, T>chunk(CHUNK)
                    .transactionManager(transactions)
                    .reader(reader)
                    .writer(writer)
                    .build();
        }
    }

    private Step audit(Steps steps) {
        JdbcBatchItemWriter<Found> writer = writer(FINDINGS);
        ItemProcessor<Charged, Found> processor = this::audit;
        return new StepBuilder("audit", steps.repository())
                .<Charged, Found>chunk(CHUNK)
                .transactionManager(steps.transactions())
                .reader(new JdbcCursorItemReaderBuilder<Charged>()
                        .name("stored")
                        .dataSource(source)
                        .fetchSize(CHUNK)
                        .sql("select charge_id, operator, account, service_code, kind, cycle, charged_at, amount,"
                                + " pay_channel, payment_ref from stock_charge order by charge_id, operator")
                        .rowMapper((row, number) -> Charged.of(row))
                        .build())
                .processor(processor)
                .writer(writer)
                .build();
    }

    private @Nullable Found audit(Charged charge) {
        LookedUp known = jdbc.queryForObject(
                LOOK_UP,
                (row, number) -> new LookedUp(row.getBigDecimal(1), row.getTimestamp(2)),
                charge.account(),
                charge.service(),
                charge.operator(),
                charge.channel(),
                charge.reference());
        String what = what(charge, known);
        return what.isEmpty() ? null : new Found(charge.id(), charge.operator(), what);
    }

    private static String what(Charged charge, LookedUp known) {
        String cycle = charge.cycle();
        Timestamp instant = Timestamp.valueOf(
                charge.kind().equals("RECURRING")
                        ? cycle.substring(0, 4) + "-" + cycle.substring(4) + "-01 00:00:00"
                        : charge.time());
        if (known.ended() != null && !instant.before(known.ended())) {
            return "AFTER_CANCELLATION";
        }
        if (known.paid() == null) {
            return "UNCOLLECTED";
        }
        return known.paid().compareTo(charge.amount()) == 0 ? "" : "AMOUNT";
    }

    private <T> JdbcBatchItemWriter<T> writer(String sql) {
        return new JdbcBatchItemWriterBuilder<T>()
                .dataSource(source)
                .sql(sql)
                .itemSqlParameterSourceProvider(SimplePropertySqlParameterSource::new)
                .build();
    }

    private static <T> FlatFileItemReader<T> reader(RecordKind kind, Path file, FieldSetMapper<T> mapper) {
        return new FlatFileItemReaderBuilder<T>()
                .name(kind.name())
                .resource(new FileSystemResource(file))
                .linesToSkip(1)
                .delimited()
                .names(kind.fields().stream().map(Field::name).toArray(String[]::new))
                .fieldSetMapper(mapper)
                .build();
    }
}
