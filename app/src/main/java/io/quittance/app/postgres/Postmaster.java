package io.quittance.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server that a cluster's {@code postmaster.pid} names.
 *
 * @param port on the loopback address
 */
record Postmaster(Path cluster, long pid, int port) {

    private static final int PORT_LINE = 3;

    /** Reads the file; empty where there is none, or it is not complete yet. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            cluster,
                            Long.parseLong(lines.get(0).trim()),
                            Integer.parseInt(lines.get(PORT_LINE).trim())));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /**
     * Whether the server lives. Its number may belong to another program since, as happens after the machine was
     * restarted, or to a dead process that nobody has waited for; neither names our folder.
     */
    boolean isAlive() {
        return ProcessHandle.of(pid).isPresent() && isOurs();
    }

    private boolean isOurs() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .contains(cluster.toString());
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }
}
