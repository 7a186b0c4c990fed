/**
 * What a night left in the ledger, to be held against the files that it wrote.
 *
 * <p>Door: {@link io.quittance.ledger.verify.ToldFindings}, {@link io.quittance.ledger.verify.ToldInstructions} and
 * {@link io.quittance.ledger.verify.Recount}.
 *
 * <p>To add: a control that can be counted again is one statement in {@code Recount}.
 */
@NullMarked
package io.quittance.ledger.verify;

import org.jspecify.annotations.NullMarked;
