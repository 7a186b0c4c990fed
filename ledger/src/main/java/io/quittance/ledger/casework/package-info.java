/**
 * Cases: the findings of one line that people work together.
 *
 * <p>Door: {@link io.quittance.ledger.casework.Cases} for people, {@link io.quittance.ledger.casework.NightCases} for the
 * night.
 *
 * <p>To add: a move of a case, or who may make it, is a line in the trigger {@code check_case}.
 */
@NullMarked
package io.quittance.ledger.casework;

import org.jspecify.annotations.NullMarked;
