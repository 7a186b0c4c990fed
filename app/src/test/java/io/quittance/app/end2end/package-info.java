/**
 * The whole program, from the command line to the outbox, on its real database: sample nights, kills, odd files, errors.
 *
 * <p>Door: {@link io.quittance.app.end2end.Installation}.
 */
@NullMarked
package io.quittance.app.end2end;

import org.jspecify.annotations.NullMarked;
