/**
 * Files that were damaged on purpose, by chance from a seed, and what the readers promise about them all the same.
 *
 * <p>Door: {@link io.quittance.readers.fuzz.HostileInputTest}; {@code -Dquittance.soak=true} runs many more.
 *
 * <p>To add: another {@link io.quittance.readers.fuzz.Mutation} in one of the {@code *Damage} classes.
 */
@NullMarked
package io.quittance.readers.fuzz;

import org.jspecify.annotations.NullMarked;
