package io.quittance.ledger.sieve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Memory off the heap in small pieces: up to a limit, and from then on files without a name, which the system writes
 * and reads as it needs the memory for something else. Not thread-safe.
 */
final class Slabs {
    private static final int SLAB = 1 << 20;

    private final Path folder;
    private long left;
    private ByteBuffer slab = ByteBuffer.allocate(0);
    private boolean exhausted;

    /**
     * With so many bytes of memory.
     *
     * @param folder where there may be files
     */
    Slabs(long limit, Path folder) {
        this.left = limit;
        this.folder = folder;
    }

    /** Whether there was no more room, on the disk either. */
    boolean areExhausted() {
        return exhausted;
    }

    /** Room for so many numbers; what was added last is lost once {@link #areExhausted}. */
    LongBuffer longs(int count) {
        if (slab.remaining() < count * Long.BYTES) {
            slab = next();
        }
        LongBuffer longs = slab.slice(slab.position(), count * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
        slab.position(slab.position() + count * Long.BYTES);
        return longs;
    }

    private ByteBuffer next() {
        if (left >= SLAB) {
            left -= SLAB;
            return ByteBuffer.allocateDirect(SLAB);
        }
        try {
            return file();
        } catch (IOException e) {
            exhausted = true;
            return ByteBuffer.allocate(SLAB);
        }
    }

    /** Written before it is mapped: a full disk then says so, and does not break into what a mapped byte is used for. */
    private ByteBuffer file() throws IOException {
        Files.createDirectories(folder);
        try (FileChannel file = FileChannel.open(
                folder.resolve("keys-" + UUID.randomUUID()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer zeros = ByteBuffer.allocate(SLAB);
            while (zeros.hasRemaining()) {
                file.write(zeros);
            }
            return file.map(FileChannel.MapMode.READ_WRITE, 0, SLAB);
        }
    }
}
