/**
 * The facts that come in, as immutable records, and their standard layouts.
 *
 * <p>Door: {@link io.quittance.domain.record.RecordKind} lists the layouts, {@link io.quittance.domain.record.FactRow} carries one row through the bulk path, {@link io.quittance.domain.record.Fact} is what a rule sees.
 *
 * <p>To add: a field goes into its kind in {@code RecordKind} and into the record.
 */
@NullMarked
package io.quittance.domain.record;

import org.jspecify.annotations.NullMarked;
