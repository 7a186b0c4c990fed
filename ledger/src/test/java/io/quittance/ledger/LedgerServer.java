package io.quittance.ledger;

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

    private LedgerServer() {}

    /** An empty ledger. */
    static DataSource freshLedger() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        DataSource source = SERVER.getDatabase("postgres", name);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
