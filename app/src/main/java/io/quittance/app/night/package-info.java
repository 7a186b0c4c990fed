/**
 * A night as the command line asks for it, and how its progress is shown.
 *
 * <p>Door: {@link io.quittance.app.night.NightRunner}; {@link io.quittance.app.night.Progress} for who does the work.
 *
 * <p>To add: another way to show progress is another {@code Progress}.
 */
@NullMarked
package io.quittance.app.night;

import org.jspecify.annotations.NullMarked;
