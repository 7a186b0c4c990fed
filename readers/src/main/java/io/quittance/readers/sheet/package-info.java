/**
 * Workbooks into rows: the parts of an xlsx that say what is in its cells, read as streams and within bounds.
 *
 * <p>Door: {@link io.quittance.readers.sheet.SheetRows}.
 *
 * <p>To add: what another kind of cell is as text is said in {@code Sheet}.
 */
@NullMarked
package io.quittance.readers.sheet;

import org.jspecify.annotations.NullMarked;
