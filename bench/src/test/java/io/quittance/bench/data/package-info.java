/** Tests of the generated files. */
@NullMarked
package io.quittance.bench.data;

import org.jspecify.annotations.NullMarked;
