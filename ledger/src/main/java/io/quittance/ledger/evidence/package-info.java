/**
 * What subscribers brought to their cases: whole files, sealed, and the rows of them that concern the line.
 *
 * <p>Door: {@link io.quittance.ledger.evidence.EvidenceFiles}.
 *
 * <p>To add: nothing; what a row is compared by is the domain's.
 */
@NullMarked
package io.quittance.ledger.evidence;

import org.jspecify.annotations.NullMarked;
