package io.quittance.app.settings;

import io.quittance.app.words.StoppedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the program keeps what is its own: database, logs, key and configuration.
 *
 * @param folder absolute
 */
public record Home(Path folder) {

    static final String CONFIGURATION = "quittance.yml";

    /** The folder a command names, else {@code QUITTANCE_HOME}, else {@code .quittance} in the user's own. */
    public static Home of(@Nullable Path named, Map<String, String> environment) {
        String fromEnvironment = environment.getOrDefault("QUITTANCE_HOME", "");
        Path folder = named != null
                ? named
                : fromEnvironment.isBlank()
                        ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".quittance")
                        : Path.of(fromEnvironment);
        return new Home(folder.toAbsolutePath().normalize());
    }

    /** The program's log. */
    public Path log() {
        return folder.resolve("logs").resolve("quittance.log");
    }

    /** Configuration that overrides the shipped one, if it exists. */
    public Path configuration() {
        return folder.resolve(CONFIGURATION);
    }

    /** The key under which accounts are stored. */
    public Path accountKey() {
        return folder.resolve("account.key");
    }

    /**
     * Makes the folder, for its owner only, if it is missing.
     *
     * @throws StoppedException if that is not possible, or nothing can be written there
     */
    public Home prepared() {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectories(folder.resolve("logs"));
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "home.unusable", folder);
        }
        if (!Files.isWritable(folder) || !Files.isWritable(folder.resolve("logs"))) {
            throw StoppedException.unavailable(null, "home.unusable", folder);
        }
        return this;
    }
}
