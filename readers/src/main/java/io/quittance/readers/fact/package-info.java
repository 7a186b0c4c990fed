/**
 * Rows into facts: values checked once, every fault collected, totals tied out.
 *
 * <p>Door: {@link io.quittance.readers.fact.FactReader}.
 *
 * <p>To add: a kind of value is a {@code FieldReader}; a check across the fields of a kind goes into {@code RowCheck}.
 */
@NullMarked
package io.quittance.readers.fact;

import org.jspecify.annotations.NullMarked;
