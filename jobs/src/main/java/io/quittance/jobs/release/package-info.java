/**
 * The release of a batch: what the ledger records and the folder that goes out, in one transaction.
 *
 * <p>Door: {@link io.quittance.jobs.release.BatchRelease}.
 *
 * <p>To add: nothing for a new route; see {@code writers.release}.
 */
@NullMarked
package io.quittance.jobs.release;

import org.jspecify.annotations.NullMarked;
