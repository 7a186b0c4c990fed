/** Tests of the ledger against a real PostgreSQL. */
@NullMarked
package io.quittance.ledger;

import org.jspecify.annotations.NullMarked;
