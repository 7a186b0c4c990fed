package io.quittance.jobs.inbox;

import io.quittance.domain.quarantine.Reason;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of the inbox and its copy in the archive.
 *
 * @param path relative to the inbox, with {@code /}
 * @param sha256 of its bytes, or of its path where they could not be taken
 * @param archived where the copy is; null where there is none
 * @param hold why there is none
 */
public record Delivered(
        String path,
        String sha256,
        long bytes,
        @Nullable Path archived,
        @Nullable Reason hold) {}
