/**
 * Charges and payments linked and carried in sets, and lines narrowed to those a rule could fire on.
 *
 * <p>Door: {@link io.quittance.ledger.match.Matching}, then {@link io.quittance.ledger.match.Narrowing}.
 *
 * <p>To add: a reason to suspect a line is one statement in {@code Narrowing}.
 */
@NullMarked
package io.quittance.ledger.match;

import org.jspecify.annotations.NullMarked;
