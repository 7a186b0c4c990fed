package io.quittance.readers.container;

import io.quittance.domain.quarantine.HoldCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** One file of its own: a plain file, or a member of a container. Can be opened any number of times. */
public final class Member {
    private static final long LARGEST_COPY = 1L << 30;
    private static final Unpacking COPIES = new Unpacking(LARGEST_COPY, 1, LARGEST_COPY, 1);

    private final String name;
    private final boolean spreadsheet;
    private final @Nullable Path plain;
    private final Unpacking limits;
    private final Opening opening;

    /** How a member's bytes are reached. */
    @FunctionalInterface
    interface Opening {
        /** A new stream from the first byte. */
        InputStream open() throws IOException;
    }

    Member(String name, boolean spreadsheet, @Nullable Path plain, Unpacking limits, Opening opening) {
        this.name = name;
        this.spreadsheet = spreadsheet;
        this.plain = plain;
        this.limits = limits;
        this.opening = opening;
    }

    /** Path in the inbox, {@code archive.zip!member} for a member of an archive; a label, never a path to write to. */
    public String name() {
        return name;
    }

    /** Whether the bytes are an xlsx workbook. */
    public boolean isSpreadsheet() {
        return spreadsheet;
    }

    /**
     * The unpacked bytes.
     *
     * @throws HeldFileException if there are none or the container is broken; also from the stream, later
     */
    public InputStream open() throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(opening.open(), 1 << 16);
        bytes.mark(1);
        if (bytes.read() < 0) {
            bytes.close();
            throw new HeldFileException(HoldCode.EMPTY_FILE.of("：" + name, ": " + name));
        }
        bytes.reset();
        return bytes;
    }

    /**
     * The parts of a workbook, which are reached at random: those of the delivered file, or of a copy on disk.
     *
     * @throws HeldFileException if it is encrypted, broken or too large
     */
    public Parts parts() throws IOException {
        if (plain != null) {
            return new Parts(name, new ZipOnDisk(plain, name, limits), null);
        }
        Path copy = Files.createTempFile("quittance-", ".xlsx");
        try (InputStream in = new GuardedStream(open(), name, LARGEST_COPY, COPIES)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new Parts(name, new ZipOnDisk(copy, name, limits), copy);
        } catch (IOException fault) {
            Files.deleteIfExists(copy);
            throw fault;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
