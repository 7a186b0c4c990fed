/**
 * Past nights as they stood, to be judged once more; nothing of it stays in the ledger.
 *
 * <p>Door: {@link io.quittance.ledger.whatif.PastNight}.
 *
 * <p>To add: a table that the judge reads and that grows from night to night gets a line in {@code PastNight}.
 */
@NullMarked
package io.quittance.ledger.whatif;

import org.jspecify.annotations.NullMarked;
