/**
 * The fact tables as the domain's layouts make them, and their partitions.
 *
 * <p>Door: {@link io.quittance.ledger.schema.FactTable}.
 *
 * <p>To add: a column comes with a field of the domain's layout and a migration.
 */
@NullMarked
package io.quittance.ledger.schema;

import org.jspecify.annotations.NullMarked;
