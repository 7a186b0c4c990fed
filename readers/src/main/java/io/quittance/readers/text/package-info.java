/**
 * Bytes into cells: encoding, lines, delimiters and quotes, without an object per cell.
 *
 * <p>Door: {@link io.quittance.readers.text.CellScanner}, which is a {@link io.quittance.readers.text.RowSource}.
 *
 * <p>To add: another kind of table is another {@code RowSource}.
 */
@NullMarked
package io.quittance.readers.text;

import org.jspecify.annotations.NullMarked;
