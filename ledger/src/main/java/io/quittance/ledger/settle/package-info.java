/**
 * Which of several rows of one identity stands.
 *
 * <p>Door: {@link io.quittance.ledger.settle.Settlement}.
 *
 * <p>To add: nothing; identity and state are the domain's.
 */
@NullMarked
package io.quittance.ledger.settle;

import org.jspecify.annotations.NullMarked;
