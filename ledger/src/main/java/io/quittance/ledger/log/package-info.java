/**
 * Who did what, each entry with the hash of the one before.
 *
 * <p>Door: {@link io.quittance.ledger.log.ActionLog}.
 *
 * <p>To add: an action that the database should record writes its entry in the trigger that checks it.
 */
@NullMarked
package io.quittance.ledger.log;

import org.jspecify.annotations.NullMarked;
