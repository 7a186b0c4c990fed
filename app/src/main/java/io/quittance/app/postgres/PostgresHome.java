package io.quittance.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the embedded PostgreSQL keeps its things, below {@code <home>/postgres}.
 *
 * @param home the program's own folder
 * @param root an existing folder, without symbolic links in its path
 */
record PostgresHome(Path home, Path root) {

    /** Makes the folders that are missing, for their owner only. */
    static PostgresHome in(Path home) throws IOException {
        Path root = home.resolve("postgres");
        makePrivate(home);
        makePrivate(root);
        PostgresHome place = new PostgresHome(home.toRealPath(), root.toRealPath());
        makePrivate(place.log());
        return place;
    }

    /** The cluster; it exists only once it is complete. */
    Path cluster() {
        return root.resolve("data");
    }

    /** The superuser's password, readable by its owner only. */
    Path password() {
        return root.resolve("password");
    }

    /** Folder of the server's own log, a week of it. */
    Path log() {
        return root.resolve("log");
    }

    /** What the server said before its own log began. */
    Path startLog() {
        return log().resolve("start.log");
    }

    /** Held by the program that is starting or stopping the server. */
    Path turn() {
        return root.resolve("turn.lock");
    }

    /** Held, shared, by every program that uses the server. */
    Path users() {
        return root.resolve("users.lock");
    }

    private static void makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
