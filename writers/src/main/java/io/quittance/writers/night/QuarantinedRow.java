package io.quittance.writers.night;

import io.quittance.domain.quarantine.RejectedRow;

/**
 * A rejected row with where it came from.
 *
 * @param file path in the inbox
 * @param sha256 of the file, under which its bytes lie in the archive
 * @param format its id: how the row has to be read again
 */
public record QuarantinedRow(String file, String sha256, String format, RejectedRow row) {}
