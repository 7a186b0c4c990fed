package io.quittance.domain.quarantine;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param line number of the row's first line, from 1
 * @param raw the row as it was delivered, decoded
 * @param reasons every reason, never empty
 */
public record RejectedRow(int line, String raw, List<Reason> reasons) {}
