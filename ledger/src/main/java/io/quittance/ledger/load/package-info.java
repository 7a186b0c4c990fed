/**
 * Rows into the ledger: binary COPY in chunks.
 *
 * <p>Door: {@link io.quittance.ledger.load.ChunkWriter}.
 *
 * <p>To add: nothing; a new kind of record needs no code here.
 */
@NullMarked
package io.quittance.ledger.load;

import org.jspecify.annotations.NullMarked;
