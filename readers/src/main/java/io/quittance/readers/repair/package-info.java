/**
 * Repaired rows put back between the header and the lines of the file that they came from.
 *
 * <p>Door: {@link io.quittance.readers.repair.RepairedFile}.
 *
 * <p>To add: nothing; a repaired file is read as any other.
 */
@NullMarked
package io.quittance.readers.repair;

import org.jspecify.annotations.NullMarked;
