/** How rows are packed. */
@NullMarked
package io.quittance.ledger.pack;

import org.jspecify.annotations.NullMarked;
