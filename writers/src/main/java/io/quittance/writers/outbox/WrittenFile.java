package io.quittance.writers.outbox;

import io.quittance.domain.money.Fen;
import io.quittance.writers.csv.CsvShape;
import org.jspecify.annotations.Nullable;

/**
 * A file of the outbox as it was written.
 *
 * @param path in the outbox, with {@code /}
 * @param shape absent for a file that is not comma-separated
 * @param rows without the header; 0 for a file that is not comma-separated
 * @param total of the shape's money column
 */
public record WrittenFile(
        String path, String sha256, long bytes, @Nullable CsvShape shape, long rows, Fen total) {}
