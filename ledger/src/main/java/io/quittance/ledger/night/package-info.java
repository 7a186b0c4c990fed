/**
 * The register of nights and of the files each took in.
 *
 * <p>Door: {@link io.quittance.ledger.night.Nights}.
 *
 * <p>To add: nothing; a night's life is its state.
 */
@NullMarked
package io.quittance.ledger.night;

import org.jspecify.annotations.NullMarked;
