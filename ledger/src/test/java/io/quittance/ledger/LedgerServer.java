package io.quittance.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL for all tests, with a database for each ledger. */
final class LedgerServer {
    private static final EmbeddedPostgres SERVER = start();

    private static final long IDLE_MILLIS = 10_000;

    private LedgerServer() {}

    /** An empty ledger. */
    static DataSource freshLedger() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        DataSource source = pool(SERVER.getDatabase("postgres", name));
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    /** As the program has one: a connection costs more than most of what is asked over it. */
    private static DataSource pool(DataSource single) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(single);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        return new HikariDataSource(config);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("jit", "off")
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
