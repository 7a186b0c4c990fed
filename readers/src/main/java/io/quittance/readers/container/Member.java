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
    private final String name;
    private final boolean spreadsheet;
    private final @Nullable Path plain;
    private final Opening opening;

    /** How a member's bytes are reached. */
    @FunctionalInterface
    interface Opening {
        /** A new stream from the first byte. */
        InputStream open() throws IOException;
    }

    Member(String name, boolean spreadsheet, @Nullable Path plain, Opening opening) {
        this.name = name;
        this.spreadsheet = spreadsheet;
        this.plain = plain;
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

    /** The bytes as a file on disk: the delivered one, or a copy that {@link Workbook#close} removes. */
    public Workbook workbook() throws IOException {
        if (plain != null) {
            return new Workbook(plain, false);
        }
        Path copy = Files.createTempFile("quittance-", ".xlsx");
        try (InputStream in = open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            Files.deleteIfExists(copy);
            throw fault;
        }
        return new Workbook(copy, true);
    }

    @Override
    public String toString() {
        return name;
    }

    /** A workbook on disk. */
    public record Workbook(Path file, boolean temporary) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (temporary) {
                Files.deleteIfExists(file);
            }
        }
    }
}
