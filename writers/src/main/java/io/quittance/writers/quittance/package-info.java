/**
 * The quittance of a case: one page that says what was taken, and that all of it has come back.
 *
 * <p>Door: {@link io.quittance.writers.quittance.QuittancePage}.
 *
 * <p>To add: what the page should tell goes into {@link io.quittance.writers.quittance.QuittanceFacts}.
 */
@NullMarked
package io.quittance.writers.quittance;

import org.jspecify.annotations.NullMarked;
