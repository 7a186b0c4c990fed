package io.quittance.app.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How several programs share one server. Each holds a shared lock on the users' file; whoever starts or stops the
 * server does it in a turn, under an exclusive lock on another. The operating system drops the locks of a program that
 * is killed, so there is nothing to clean up.
 *
 * <p>One program takes part once: a second use within the same Java process is a mistake of the caller.
 */
final class HomeLocks implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PostgresHome place;
    private final FileChannel turn;
    private final FileChannel users;
    private @Nullable FileLock share;

    private HomeLocks(PostgresHome place, FileChannel turn, FileChannel users) {
        this.place = place;
        this.turn = turn;
        this.users = users;
    }

    static HomeLocks in(PostgresHome place) throws IOException {
        FileChannel turn = FileChannel.open(place.turn(), CREATE, READ, WRITE);
        return new HomeLocks(place, turn, FileChannel.open(place.users(), CREATE, READ, WRITE));
    }

    /** Waits until no other program is starting or stopping the server. */
    FileLock takeTurn() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            FileLock lock = tryTurn();
            if (lock != null) {
                return lock;
            }
            Pause.briefly();
        }
        throw new DatabaseUnavailableException(null, "turn-taken", place.root(), PATIENCE.toMinutes());
    }

    private @Nullable FileLock tryTurn() throws IOException {
        try {
            return turn.tryLock();
        } catch (OverlappingFileLockException anotherOfThisProcess) {
            return null;
        }
    }

    /** Whether no other program uses the server; to be asked in a turn and before joining. */
    boolean areUnshared() throws IOException {
        try (FileLock alone = users.tryLock()) {
            return alone != null;
        }
    }

    /** From now on others see that the server is used. */
    void join() throws IOException {
        share = users.lock(0, Long.MAX_VALUE, true);
    }

    /** Takes that back. */
    void leave() throws IOException {
        if (share != null) {
            share.release();
            share = null;
        }
    }

    @Override
    public void close() throws IOException {
        users.close();
        turn.close();
    }
}
