package io.quittance.bench.run;

import io.quittance.app.postgres.Database;
import io.quittance.app.settings.Trees;
import io.quittance.bench.data.Generator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * A contender's own folder: a fresh home for its server, and a place for its results.
 *
 * @param folder existing, absolute
 * @param data folder of the files
 */
record Ground(Path folder, Path data) {

    /** Clears away what an earlier run left, reads the files once and lets the disk come to rest. */
    static Ground fresh(Path work, String name, Path data) throws IOException, InterruptedException {
        Path folder = work.resolve(name);
        if (Files.isDirectory(folder.resolve("home"))) {
            Database.discard(folder.resolve("home"));
        }
        Trees.delete(folder);
        Files.createDirectories(folder.resolve("out"));
        for (String file : Generator.FILES) {
            try (InputStream bytes = Files.newInputStream(data.resolve(file))) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
        }
        new Child(List.of("sync"), Map.of()).run(folder.resolve("never"));
        return new Ground(folder, data);
    }

    Path home() {
        return folder.resolve("home");
    }

    Path out() {
        return folder.resolve("out");
    }

    Path gcLog() {
        return folder.resolve("gc.log");
    }

    /** The embedded server of the product, with its settings, started. */
    Database database() {
        return Database.open(Map.of(), home());
    }

    /** Bytes of the database on disk. */
    static long bytes(Database database) throws SQLException {
        return Long.parseLong(ask(database, "select pg_database_size(current_database())"));
    }

    /** One value from the server. */
    static String ask(Database database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Deletes the server's data, which nobody needs any more. */
    void clear() throws IOException {
        Database.discard(home());
        Trees.delete(home());
    }
}
