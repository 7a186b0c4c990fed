package io.quittance.app.postgres;

import com.sun.management.OperatingSystemMXBean;
import io.quittance.app.postgres.PostgresCommand.Outcome;
import io.quittance.app.settings.Trees;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One cluster and the server that runs on it. All but {@link #credentials} is to be done in a turn. */
final class PostgresServer {

    static final String USER = "quittance";

    private static final int MAJOR_VERSION = 18;
    private static final int TRIES = 15;
    private static final Duration ORPHANS = Duration.ofSeconds(1);
    private static final Duration STARTING = Duration.ofMinutes(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final PostgresHome place;
    private final Path binaries;
    private final RunAs way;

    PostgresServer(PostgresHome place, Path binaries, RunAs way) {
        this.place = place;
        this.binaries = binaries;
        this.way = way;
    }

    /** Makes the cluster unless there is one. It appears under its name only when it is complete. */
    void initialise() throws IOException {
        Path version = place.cluster().resolve("PG_VERSION");
        if (Files.exists(version)) {
            refuseOtherVersion(Files.readString(version).trim());
            return;
        }
        Path part = place.root().resolve("data.part");
        Trees.delete(part);
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        openTo(part);
        Outcome outcome = run(
                "initdb",
                "--pgdata=" + part,
                "--username=" + USER,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + Password.in(place, way));
        if (!outcome.succeeded()) {
            throw failed("initdb-failed", outcome);
        }
        Files.move(part, place.cluster());
    }

    private void openTo(Path part) throws IOException {
        if (way == RunAs.NOBODY) {
            Files.setPosixFilePermissions(place.root(), PosixFilePermissions.fromString("rwx--x--x"));
            Files.setPosixFilePermissions(place.home(), PosixFilePermissions.fromString("rwx--x--x"));
            String program = binaries.resolve("bin").resolve("initdb").toString();
            if (!PostgresCommand.succeeds(way.command(List.of("test", "-x", program)))) {
                throw new DatabaseUnavailableException(null, "closed-to-nobody", place.home());
            }
        }
        way.give(part);
        way.give(place.log());
    }

    private void refuseOtherVersion(String found) {
        if (!found.equals(Integer.toString(MAJOR_VERSION))) {
            throw new DatabaseUnavailableException(null, "other-version", place.cluster(), found, MAJOR_VERSION);
        }
    }

    /**
     * The port of the server that runs already, left by a program that was killed or used by one that lives.
     *
     * @param unshared whether no other program uses it
     */
    Optional<Integer> running(boolean unshared) throws IOException {
        Optional<Postmaster> found = Postmaster.of(place.cluster());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Postmaster postmaster = found.get();
        if (waitFor(postmaster)) {
            return Optional.of(postmaster.port());
        }
        if (!unshared) {
            throw new DatabaseUnavailableException(null, "in-use-elsewhere", place.root());
        }
        if (postmaster.isAlive()) {
            stop();
        } else {
            Files.deleteIfExists(Postmaster.file(place.cluster()));
        }
        return Optional.empty();
    }

    private boolean waitFor(Postmaster postmaster) throws IOException {
        long end = System.nanoTime() + SILENCE.toNanos();
        Database door = credentials(postmaster.port());
        while (postmaster.isAlive() && System.nanoTime() < end) {
            if (Connecting.answers(door)) {
                return true;
            }
            Pause.briefly();
        }
        return false;
    }

    /** Starts the server on a free port of the loopback address and waits until it has recovered. */
    int start() throws IOException {
        Outcome outcome = new Outcome(1, "");
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = freePort();
            Files.writeString(place.startLog(), "");
            way.give(place.startLog());
            outcome = run(
                    "pg_ctl",
                    "--pgdata=" + place.cluster(),
                    "--log=" + place.startLog(),
                    "--wait",
                    "--timeout=" + STARTING.toSeconds(),
                    "--options=" + options(port),
                    "start");
            if (outcome.succeeded()) {
                return port;
            }
            outcome = new Outcome(outcome.code(), Files.readString(place.startLog()) + outcome.words());
            if (!outcome.words().contains("Address already in use")) {
                awaitOrphans();
            }
        }
        throw failed("start-failed", outcome);
    }

    /** Processes of a server that was killed keep its memory until they notice, which a long query does at its end. */
    private static void awaitOrphans() {
        LockSupport.parkNanos(ORPHANS.toNanos());
    }

    private String options(int port) throws IOException {
        long disk = Files.getFileStore(place.cluster()).getUsableSpace();
        return ServerSettings.tuned(port, place.log(), memory(), disk).entrySet().stream()
                .map(PostgresServer::option)
                .collect(Collectors.joining(" "));
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /** A shell reads the options, so each value is quoted. */
    private static String option(Map.Entry<String, String> setting) {
        return "-c '" + setting.getKey() + "=" + setting.getValue().replace("'", "'\\''") + "'";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends every connection, writes a checkpoint and stops. */
    void stop() throws IOException {
        Outcome outcome = run(
                "pg_ctl",
                "--pgdata=" + place.cluster(),
                "--mode=fast",
                "--wait",
                "--timeout=" + STARTING.toSeconds(),
                "stop");
        if (!outcome.succeeded() && Postmaster.of(place.cluster()).isPresent()) {
            throw failed("stop-failed", outcome);
        }
    }

    /** Stops the server if it runs, and deletes the cluster and its password. */
    void discard() throws IOException {
        if (Postmaster.of(place.cluster()).filter(Postmaster::isAlive).isPresent()) {
            stop();
        }
        Trees.delete(place.cluster());
        Files.deleteIfExists(place.password());
    }

    private Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return PostgresCommand.run(way.command(command), place.root(), ServerSettings.environment(memory()));
    }

    /** How to reach the server on a port. */
    ExternalDatabase credentials(int port) throws IOException {
        return new ExternalDatabase(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres"
                        + "?ApplicationName=quittance&sslmode=disable&gssEncMode=disable&reWriteBatchedInserts=true",
                USER,
                Password.of(place));
    }

    private DatabaseUnavailableException failed(String key, Outcome outcome) {
        String full = "No space left on device";
        return outcome.words().contains(full)
                ? new DatabaseUnavailableException(null, "disk-full", place.root())
                : new DatabaseUnavailableException(null, key, outcome.reason(), place.log());
    }
}
