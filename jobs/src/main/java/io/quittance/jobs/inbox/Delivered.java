package io.quittance.jobs.inbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of the inbox and its copy in the archive.
 *
 * @param path relative to the inbox, with {@code /}
 * @param sha256 of its bytes, or of its path where they could not be read
 * @param archived where the copy is; null where the file could not be read
 * @param unreadable what the system said then
 */
public record Delivered(
        String path,
        String sha256,
        long bytes,
        @Nullable Path archived,
        @Nullable String unreadable) {}
