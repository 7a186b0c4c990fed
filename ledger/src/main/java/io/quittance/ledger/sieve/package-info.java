/**
 * What tells the rows of a night that need a second look from those that do not, found while they are loaded.
 *
 * <p>Nearly every charge has its payment and is there once. Sums that cancel out and a filter of keys know this of whole
 * nights without a look-up; queries are left for the rest.
 *
 * <p>Door: {@link io.quittance.ledger.sieve.NightSieve}.
 *
 * <p>To add: a key whose second coming matters is one more set in {@code Sieve}.
 */
@NullMarked
package io.quittance.ledger.sieve;

import org.jspecify.annotations.NullMarked;
