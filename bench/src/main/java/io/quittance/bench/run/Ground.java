package io.quittance.bench.run;

import io.quittance.app.postgres.Database;
import io.quittance.app.settings.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A contender's own folder: a fresh home for its server, and a place for its results.
 *
 * @param folder existing, absolute
 * @param data folder of the files
 */
record Ground(Path folder, Path data) {

    /** Clears away what an earlier run left, reads the files once and lets the disk come to rest. */
    static Ground fresh(Path work, String name, Path data) throws IOException, InterruptedException {
        return cleared(work, name, data).rested();
    }

    /** Clears away what an earlier run left. */
    static Ground cleared(Path work, String name, Path data) throws IOException {
        Path folder = work.resolve(name);
        if (Files.isDirectory(folder.resolve("home"))) {
            Database.discard(folder.resolve("home"));
        }
        Trees.delete(folder);
        Files.createDirectories(folder.resolve("out"));
        return new Ground(folder, data);
    }

    /** Reads the files once and lets the disk come to rest. */
    Ground rested() throws IOException, InterruptedException {
        for (Path file : files()) {
            try (InputStream bytes = Files.newInputStream(file)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
        }
        new Child(List.of("sync"), Map.of()).run();
        return this;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.sorted().toList();
        }
    }

    /** How many bytes the files have. */
    long fileBytes() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        return bytes;
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

    /** That a night begins to take files into the archive, whether it is the first or one of many. */
    Child.Event archiving() throws IOException {
        Path archive = home().resolve("archive");
        FileTime before = changed(archive);
        return () -> !changed(archive).equals(before);
    }

    private static FileTime changed(Path folder) throws IOException {
        return Files.exists(folder) ? Files.getLastModifiedTime(folder) : FileTime.fromMillis(0);
    }

    /** The file in which the embedded server writes its id while it runs. */
    Path server() {
        return home().resolve("postgres").resolve("data").resolve("postmaster.pid");
    }

    /** The embedded server of the product, with its settings, started. */
    Database database() {
        return Database.open(Map.of(), home());
    }

    /** Bytes of the database on disk. */
    static long bytes(Database database) throws SQLException {
        return Long.parseLong(ask(database, "select pg_database_size(current_database())"));
    }

    /** What the embedded server calls its version; a folder is used for a moment to ask it. */
    static String postgres(Path work) throws IOException, SQLException {
        Ground ground = new Ground(work.resolve("version"), work);
        try (Database database = ground.database()) {
            return ask(database, "show server_version");
        } finally {
            ground.clear();
        }
    }

    /** A new connection to the server. */
    static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** One value from the server. */
    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection = connect(database);
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
