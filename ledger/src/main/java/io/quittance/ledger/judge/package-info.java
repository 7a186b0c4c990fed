/**
 * The suspect lines' facts to the judgement, and its verdicts back.
 *
 * <p>Door: {@link io.quittance.ledger.judge.SuspectEvents} and {@link io.quittance.ledger.judge.Verdicts}.
 *
 * <p>To add: a kind of fact is a cursor in {@code SuspectEvents}.
 */
@NullMarked
package io.quittance.ledger.judge;

import org.jspecify.annotations.NullMarked;
