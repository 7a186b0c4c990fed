/** Tests of how contenders are timed. */
@NullMarked
package io.quittance.bench.contender;

import org.jspecify.annotations.NullMarked;
