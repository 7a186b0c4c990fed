package io.quittance.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return ledgerIn("");
    }

    /** An empty ledger in a database that sorts texts as an English dictionary does: a before B, and both before c. */
    static DataSource ledgerOfDictionaryOrder() {
        return ledgerIn(" template template0 encoding 'UTF8' locale_provider icu icu_locale 'en'");
    }

    private static DataSource ledgerIn(String database) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name + database);
        DataSource source = pool(SERVER.getDatabase("postgres", name));
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    /** An empty folder for what a ledger's program keeps beside it. */
    static Path freshFolder() {
        try {
            Path folder = Files.createTempDirectory("ledger-work-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
