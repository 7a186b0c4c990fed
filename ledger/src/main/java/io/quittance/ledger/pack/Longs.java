package io.quittance.ledger.pack;

import io.quittance.ledger.copy.CopyBuffer;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers on their way into one column of one row, eight bytes each. Not thread-safe. */
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

    void write(CopyBuffer buffer) {
        ByteBuffer bytes = ByteBuffer.allocate(used * Long.BYTES);
        bytes.asLongBuffer().put(numbers, 0, used);
        buffer.bytes(bytes.array(), 0, bytes.capacity());
    }
}
