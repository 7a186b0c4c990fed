/** Tests of the bench as a whole. */
@NullMarked
package io.quittance.bench;

import org.jspecify.annotations.NullMarked;
