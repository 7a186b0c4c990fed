/** Tests of how a contender is measured. */
@NullMarked
package io.quittance.bench.run;

import org.jspecify.annotations.NullMarked;
