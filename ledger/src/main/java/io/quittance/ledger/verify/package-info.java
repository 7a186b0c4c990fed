/**
 * What can be counted again of a night, to be held against its proof.
 *
 * <p>Door: {@link io.quittance.ledger.verify.Recount}.
 *
 * <p>To add: a control that can be counted again is one statement in {@code Recount}.
 */
@NullMarked
package io.quittance.ledger.verify;

import org.jspecify.annotations.NullMarked;
