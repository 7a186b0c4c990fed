/**
 * Rows in PostgreSQL's binary COPY format.
 *
 * <p>Door: {@link io.quittance.ledger.copy.CopyBuffer}, then {@link io.quittance.ledger.copy.Copy}.
 *
 * <p>To add: a type of value is one more method of {@code CopyBuffer}.
 */
@NullMarked
package io.quittance.ledger.copy;

import org.jspecify.annotations.NullMarked;
