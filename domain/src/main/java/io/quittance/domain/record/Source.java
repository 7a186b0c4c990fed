package io.quittance.domain.record;

/**
 * Where a fact was read.
 *
 * @param file path in the inbox, {@code archive.zip!member} for a member of an archive
 * @param line number of the row's first line, from 1
 */
public record Source(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
