package io.quittance.ledger.sieve;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Sums that come to nothing where both sides agree.
 *
 * <p>A key belongs to a cell. Each charge adds a number made of its key and its money to its cell, each payment takes
 * one away. What is left in a cell tells that something in it does not agree; a cell without a rest holds as many
 * charges as payments, with the same keys and the same money, but for a chance of one in 2^64. Off the heap. Not
 * thread-safe.
 */
final class Cells {
    private static final int LEAST_BITS = 10;
    private static final int MOST_BITS = 21;
    private static final int ROWS_EACH = 8;

    private final LongBuffer sums;

    private Cells(int count) {
        sums = ByteBuffer.allocateDirect(Long.BYTES * count)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    /** For so many rows of either side; with more there are more innocent rows in a cell that does not agree. */
    static Cells of(long rows) {
        int wanted = Long.SIZE - Long.numberOfLeadingZeros(rows / ROWS_EACH);
        return new Cells(1 << Math.max(LEAST_BITS, Math.min(MOST_BITS, wanted)));
    }

    /** Some that were written. */
    static Cells read(DataInputStream in) throws IOException {
        Cells cells = new Cells(in.readInt());
        for (int cell = 0; cell < cells.count(); cell++) {
            cells.sums.put(cell, in.readLong());
        }
        return cells;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(count());
        for (int cell = 0; cell < count(); cell++) {
            out.writeLong(sums.get(cell));
        }
    }

    void add(long key, long money) {
        int cell = (int) key & (count() - 1);
        sums.put(cell, sums.get(cell) + money);
    }

    int count() {
        return sums.capacity();
    }

    boolean isUneven(int cell) {
        return sums.get(cell) != 0;
    }

    /** A bit for each cell. */
    BitSet uneven() {
        BitSet uneven = new BitSet(count());
        IntStream.range(0, count()).filter(this::isUneven).forEach(uneven::set);
        return uneven;
    }
}
