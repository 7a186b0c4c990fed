package io.quittance.app.end2end;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A file to which somebody adds some bytes several times a millisecond, rarely a whole row. */
final class GrowingFile implements AutoCloseable {

    private static final int SOME = 100;
    private static final int PAUSE_NANOS = 200_000;

    private final Path file;
    private final byte[] whole;
    private final Random random;
    private final AtomicBoolean hurried = new AtomicBoolean();
    private final CompletableFuture<Void> writing;

    private GrowingFile(Path file, byte[] whole, int begin, Random random) {
        this.file = file;
        this.whole = whole;
        this.random = random;
        this.writing = CompletableFuture.runAsync(() -> write(begin));
    }

    /** Cuts a file short and begins to write the rest of it again. */
    static GrowingFile of(Path file, Random random) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int begin = random.nextInt(whole.length / 2);
        Files.write(file, Arrays.copyOf(whole, begin));
        return new GrowingFile(file, whole, begin, random);
    }

    /** Writes what is left at once. */
    void complete() {
        hurried.set(true);
        writing.join();
    }

    private void write(int begin) {
        try {
            for (int at = begin, end; at < whole.length; at = end) {
                end = hurried.get() ? whole.length : Math.min(whole.length, at + 1 + random.nextInt(SOME));
                Files.write(file, Arrays.copyOfRange(whole, at, end), StandardOpenOption.APPEND);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        complete();
    }
}
