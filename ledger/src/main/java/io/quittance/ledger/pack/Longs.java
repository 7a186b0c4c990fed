package io.quittance.ledger.pack;

import io.quittance.ledger.copy.CopyBuffer;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers, as many as come. Not thread-safe. */
final class Longs {
    private long[] numbers = new long[1 << 10];
    private int used;

    void add(long number) {
        if (used == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * used);
        }
        numbers[used++] = number;
    }

    void increaseLast() {
        numbers[used - 1]++;
    }

    long[] ascending() {
        long[] sorted = Arrays.copyOf(numbers, used);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Writes them as one value of eight bytes each. */
    void write(CopyBuffer buffer) {
        ByteBuffer bytes = ByteBuffer.allocate(used * Long.BYTES);
        bytes.asLongBuffer().put(numbers, 0, used);
        buffer.bytes(bytes.array(), 0, bytes.capacity());
    }
}
