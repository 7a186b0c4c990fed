/**
 * Rows in PostgreSQL's binary formats.
 *
 * <p>Door: {@link io.quittance.ledger.copy.CopyBuffer}, then {@link io.quittance.ledger.copy.Copy}, or {@link
 * io.quittance.ledger.copy.Filler} where there may be very many; {@link io.quittance.ledger.copy.BinaryRows} the other
 * way.
 *
 * <p>To add: a type of value is one more method of {@code CopyBuffer}.
 */
@NullMarked
package io.quittance.ledger.copy;

import org.jspecify.annotations.NullMarked;
