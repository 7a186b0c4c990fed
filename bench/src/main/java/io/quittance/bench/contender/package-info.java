/**
 * What Quittance is measured against, each the best its author could write. They run in a Java of their own and tell
 * what took how long in lines that {@link io.quittance.bench.contender.Told} writes and reads.
 *
 * <p>Door: {@link io.quittance.bench.contender.ContenderMain}.
 *
 * <p>To add: another contender is one more class, named there.
 */
@NullMarked
package io.quittance.bench.contender;

import org.jspecify.annotations.NullMarked;
