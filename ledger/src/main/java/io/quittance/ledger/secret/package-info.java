/**
 * Accounts and raw text under a key that is never in the database.
 *
 * <p>Door: {@link io.quittance.ledger.secret.AccountKey}.
 *
 * <p>To add: nothing; one way to keep a secret.
 */
@NullMarked
package io.quittance.ledger.secret;

import org.jspecify.annotations.NullMarked;
