package io.quittance.app.postgres;

import java.util.Map;

/** A PostgreSQL that somebody else runs. */
record ExternalDatabase(String url, String user, String password) implements Database {

    private static final int OLDEST = 15;

    static ExternalDatabase open(String url, Map<String, String> environment) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailableException(null, "bad-url", withoutSecrets(url));
        }
        ExternalDatabase database = new ExternalDatabase(
                url,
                environment.getOrDefault("QUITTANCE_DB_USER", ""),
                environment.getOrDefault("QUITTANCE_DB_PASSWORD", ""));
        int version = Connecting.serverVersion(database);
        if (version < OLDEST) {
            throw new DatabaseUnavailableException(null, "too-old", withoutSecrets(url), version, OLDEST);
        }
        return database;
    }

    /** An address that can be shown: without user, password and parameters. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public void close() {
        // Nothing of ours runs there.
    }

    @Override
    public String toString() {
        return "ExternalDatabase[" + withoutSecrets(url) + "]";
    }
}
