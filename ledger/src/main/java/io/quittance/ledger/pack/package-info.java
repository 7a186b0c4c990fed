/**
 * Rows of large nights in packs: a hundred or so in one tuple, because to store each in its own costs more than all else.
 *
 * <p>Door: {@link io.quittance.ledger.pack.PackWriter} on the way in, {@link io.quittance.ledger.pack.Unpacking} for
 * queries, {@link io.quittance.ledger.pack.PackReader} for who reads every row.
 *
 * <p>To add: nothing; a field of a layout is packed by its type.
 */
@NullMarked
package io.quittance.ledger.pack;

import org.jspecify.annotations.NullMarked;
