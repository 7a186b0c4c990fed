package io.quittance.readers.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, each by its name. */
public final class Parts implements Closeable {
    private final String name;
    private final ZipOnDisk zip;
    private final @Nullable Path copy;

    Parts(String name, ZipOnDisk zip, @Nullable Path copy) {
        this.name = name;
        this.zip = zip;
        this.copy = copy;
    }

    /** The workbook's name, to be shown. */
    public String name() {
        return name;
    }

    /**
     * The bytes of a part, or null if there is none of that name; large and small letters are the same.
     *
     * @throws HeldFileException if they are not those that were packed, or too many; also from the stream, later
     */
    public @Nullable InputStream open(String part) throws IOException {
        for (ZipArchiveEntry entry : zip.entries()) {
            if (entry.getName().equalsIgnoreCase(part)) {
                return zip.open(entry, name);
            }
        }
        return null;
    }

    /** Removes the copy, if there is one. */
    @Override
    public void close() throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}
