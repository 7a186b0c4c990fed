package io.quittance.ledger.schema;

import io.quittance.domain.record.FactRow;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What one row after the other is joined on: the hashes of its table by their place there, each worked out when it is
 * first asked for, and its account. Not thread-safe.
 */
public final class RowKeys {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final HashColumn[] columns;
    private final int accountSlot;
    private final Hash64 hash = new Hash64();
    private final long[] hashes;
    private final byte[] token;
    private FactRow row = new FactRow();
    private int known;
    private int present;

    /**
     * Of rows of one kind.
     *
     * @param token where the token of their account is
     */
    public RowKeys(FactTable table, byte[] token) {
        this.columns = table.hashes().toArray(HashColumn[]::new);
        this.accountSlot = table.accountSlot();
        this.hashes = new long[columns.length];
        this.token = token;
    }

    /** Goes on to a row, as it is now. */
    public void of(FactRow next) {
        row = next;
        known = 0;
        present = 0;
    }

    /** Whether the row has a hash. */
    public boolean has(int column) {
        if (((known >> column) & 1) == 0) {
            known |= 1 << column;
            if (columns[column].applies(row)) {
                present |= 1 << column;
                hashes[column] = columns[column].hash(row, token, hash);
            }
        }
        return ((present >> column) & 1) != 0;
    }

    /** A hash, 0 where the row has none. */
    public long get(int column) {
        return has(column) ? hashes[column] : 0;
    }

    /** How many hashes there are. */
    public int count() {
        return columns.length;
    }

    /** The first half of the account's token, 0 without an account. */
    public long account() {
        return accountSlot >= 0 && row.has(accountSlot) ? (long) LONGS.get(token, 0) : 0;
    }
}
