package io.quittance.app.postgres;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL of a home folder. The first program that needs it starts it, others join, and the last one to leave
 * stops it; the data stay. A server that was left behind by a killed program is used again.
 */
final class EmbeddedDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final PostgresServer server;
    private final HomeLocks locks;
    private final ExternalDatabase door;

    private EmbeddedDatabase(PostgresServer server, HomeLocks locks, ExternalDatabase door) {
        this.server = server;
        this.locks = locks;
        this.door = door;
    }

    /** Starts or joins the server of a home folder, making what is missing. */
    static EmbeddedDatabase open(Path home) {
        try {
            PostgresHome place = PostgresHome.in(home);
            HomeLocks locks = HomeLocks.in(place);
            try {
                return open(place, locks);
            } catch (IOException | RuntimeException e) {
                locks.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailableException(e, "folder", home, String.valueOf(e.getMessage()));
        }
    }

    private static EmbeddedDatabase open(PostgresHome place, HomeLocks locks) throws IOException {
        try (FileLock turn = locks.takeTurn()) {
            LOG.debug("Our turn: {}", turn);
            Path binaries = PostgresBinaries.unpackBelow(place.root());
            PostgresServer server = new PostgresServer(place, binaries, RunAs.choose(place.cluster()));
            server.initialise();
            Optional<Integer> running = server.running(locks.areUnshared());
            int port = running.isPresent() ? running.get() : server.start();
            ExternalDatabase door = server.credentials(port);
            int version = Connecting.serverVersion(door);
            locks.join();
            LOG.info("PostgreSQL {} on port {}, {}", version, port, running.isPresent() ? "joined" : "started");
            return new EmbeddedDatabase(server, locks, door);
        }
    }

    static void discard(Path home) {
        try {
            PostgresHome place = PostgresHome.in(home);
            try (HomeLocks locks = HomeLocks.in(place);
                    FileLock turn = locks.takeTurn()) {
                LOG.debug("Our turn: {}", turn);
                if (!locks.areUnshared()) {
                    throw new DatabaseUnavailableException(null, "in-use", place.root());
                }
                Path binaries = PostgresBinaries.unpackBelow(place.root());
                new PostgresServer(place, binaries, RunAs.choose(place.cluster())).discard();
            }
        } catch (IOException e) {
            throw new DatabaseUnavailableException(e, "folder", home, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String url() {
        return door.url();
    }

    @Override
    public String user() {
        return door.user();
    }

    @Override
    public String password() {
        return door.password();
    }

    @Override
    public void close() {
        try (locks;
                FileLock turn = locks.takeTurn()) {
            LOG.debug("Our turn: {}", turn);
            locks.leave();
            if (locks.areUnshared()) {
                server.stop();
                LOG.info("PostgreSQL stopped");
            }
        } catch (IOException e) {
            throw new DatabaseUnavailableException(e, "stop-failed", String.valueOf(e.getMessage()), door.url());
        }
    }
}
