/**
 * The folder of a night: written aside, read back, made visible by one rename.
 *
 * <p>Door: {@link io.quittance.writers.outbox.Outbox}.
 *
 * <p>To add: nothing for a new file: a layout asks the outbox for it.
 */
@NullMarked
package io.quittance.writers.outbox;

import org.jspecify.annotations.NullMarked;
