/**
 * How a file would be read, for the person who writes a format.
 *
 * <p>Door: {@link io.quittance.readers.trial.FormatTrial}.
 *
 * <p>To add: what a person wants to see of a file is a component of {@code FormatTrial}.
 */
@NullMarked
package io.quittance.readers.trial;

import org.jspecify.annotations.NullMarked;
