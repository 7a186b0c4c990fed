/**
 * What the ledger tells of a night: its findings in order, its proof, what was refused and what is open.
 *
 * <p>Door: {@link io.quittance.ledger.report.NightFindings}, {@link io.quittance.ledger.report.NightProof}.
 *
 * <p>To add: a control of the proof is one statement in {@code NightProof}.
 */
@NullMarked
package io.quittance.ledger.report;

import org.jspecify.annotations.NullMarked;
