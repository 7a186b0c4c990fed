/**
 * Batches: what a night proposes to give back or to complain about, until it is released, and what became of that.
 *
 * <p>Door: {@link io.quittance.ledger.batch.Batches} for people, {@link io.quittance.ledger.batch.NightBatches} for the
 * night.
 *
 * <p>To add: a rule about who may do what when belongs into the triggers of the tables, not here.
 */
@NullMarked
package io.quittance.ledger.batch;

import org.jspecify.annotations.NullMarked;
