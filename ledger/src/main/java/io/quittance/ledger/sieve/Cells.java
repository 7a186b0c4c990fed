package io.quittance.ledger.sieve;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Sums that come to nothing where both sides agree.
 *
 * <p>A key belongs to a cell. Each charge adds a number made of its key and its money to its cell, each payment takes
 * one away. What is left in a cell tells that something in it does not agree; a cell without a rest holds as many
 * charges as payments, with the same keys and the same money, but for a chance of one in 2^64. Off the heap; several
 * threads may add.
 */
final class Cells {
    private static final VarHandle SUMS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int LEAST_BITS = 10;
    private static final int MOST_BITS = 22;
    private static final int ROWS_EACH = 4;

    private final int bits;
    private final ByteBuffer sums;

    /** For so many rows of either side. */
    Cells(long rows) {
        int wanted = Long.SIZE - Long.numberOfLeadingZeros(rows / ROWS_EACH);
        bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, wanted));
        sums = ByteBuffer.allocateDirect((Long.BYTES << bits) + Long.BYTES)
                .alignedSlice(Long.BYTES)
                .order(ByteOrder.nativeOrder());
    }

    void add(long key, long money) {
        SUMS.getAndAdd(sums, at(key), money);
    }

    int count() {
        return 1 << bits;
    }

    boolean isUneven(int cell) {
        return (long) SUMS.get(sums, cell * Long.BYTES) != 0;
    }

    private int at(long key) {
        return (int) (key & (count() - 1)) * Long.BYTES;
    }
}
