/** Sets of keys. */
@NullMarked
package io.quittance.ledger.schema;

import org.jspecify.annotations.NullMarked;
