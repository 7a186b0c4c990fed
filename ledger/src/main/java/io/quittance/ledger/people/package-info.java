/**
 * Who may do what, and how the database says no.
 *
 * <p>Door: {@link io.quittance.ledger.people.People}; {@link io.quittance.ledger.people.Refusal} for the reason of a no.
 *
 * <p>To add: a role is a word in {@code Role} and in the check of {@code person_role}.
 */
@NullMarked
package io.quittance.ledger.people;

import org.jspecify.annotations.NullMarked;
