package io.quittance.app.postgres;

import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL that answered a moment ago. The one who opened it closes it. */
public interface Database extends AutoCloseable {

    /** JDBC address. */
    String url();

    String user();

    String password();

    /** Lets go of the database; an embedded server stops when nobody else uses it. */
    @Override
    void close();

    /**
     * The database named by {@code QUITTANCE_DB_URL}, {@code _USER} and {@code _PASSWORD}, else the embedded one of a
     * home folder.
     *
     * @throws DatabaseUnavailableException if it does not answer
     */
    static Database open(Map<String, String> environment, Path home) {
        String url = environment.getOrDefault("QUITTANCE_DB_URL", "");
        return url.isBlank() ? EmbeddedDatabase.open(home) : ExternalDatabase.open(url, environment);
    }

    /**
     * Stops the embedded server of a home folder if a killed program left it running, and deletes its data for good.
     *
     * @throws DatabaseUnavailableException if a program uses it
     */
    static void discard(Path home) {
        EmbeddedDatabase.discard(home);
    }
}
