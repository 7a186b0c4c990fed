/** What the sieve lets through and what it holds back. */
@NullMarked
package io.quittance.ledger.schema;

import org.jspecify.annotations.NullMarked;
