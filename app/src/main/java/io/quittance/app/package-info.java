/**
 * The program: Boot main and what it wires together.
 *
 * <p>Door: {@link io.quittance.app.QuittanceApplication#main}.
 *
 * <p>To add: wiring goes here; a command goes into {@code command}, a setting into {@code settings}.
 */
@NullMarked
package io.quittance.app;

import org.jspecify.annotations.NullMarked;
