/**
 * What files come wrapped in: plain, gzip, zip and the spreadsheet's zip, as streams.
 *
 * <p>Door: {@link io.quittance.readers.container.Containers}.
 *
 * <p>To add: a container is told by its first bytes in {@code Containers} and yields {@code Member}s.
 */
@NullMarked
package io.quittance.readers.container;

import org.jspecify.annotations.NullMarked;
