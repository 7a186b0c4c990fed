/**
 * Money as a whole number of fen.
 *
 * <p>Door: {@link io.quittance.domain.money.Fen}.
 *
 * <p>To add: nothing; one currency, one unit.
 */
@NullMarked
package io.quittance.domain.money;

import org.jspecify.annotations.NullMarked;
