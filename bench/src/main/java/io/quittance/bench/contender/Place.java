package io.quittance.bench.contender;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Where a contender works.
 *
 * @param data folder with the three files
 * @param out existing folder for its results
 * @param environment names the database, if it has one
 */
public record Place(Path data, Path out, Map<String, String> environment) {

    /** What a result is called: charges after a cancellation. */
    static final String AFTER = "after-cancellation.csv";

    /** What a result is called: charges and payments that do not match. */
    static final String UNMATCHED = "unmatched.csv";

    /** The three files. */
    public List<Path> files() {
        return List.of(charges(), payments(), cancellations());
    }

    Path charges() {
        return data.resolve("charges.csv");
    }

    Path payments() {
        return data.resolve("payments.csv");
    }

    Path cancellations() {
        return data.resolve("cancellations.csv");
    }

    String url() {
        return environment.getOrDefault("QUITTANCE_DB_URL", "");
    }

    String user() {
        return environment.getOrDefault("QUITTANCE_DB_USER", "");
    }

    String password() {
        return environment.getOrDefault("QUITTANCE_DB_PASSWORD", "");
    }

    /** A new connection to the server. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }
}
