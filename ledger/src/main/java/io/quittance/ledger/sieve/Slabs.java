package io.quittance.ledger.sieve;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/** Memory off the heap in small pieces, up to a limit. */
final class Slabs {
    private static final int SLAB = 1 << 20;

    private long left;
    private ByteBuffer slab = ByteBuffer.allocate(0);

    Slabs(long limit) {
        this.left = limit;
    }

    /** Whether the limit is near. */
    boolean areExhausted() {
        return left < SLAB;
    }

    LongBuffer longs(int count) {
        if (slab.remaining() < count * Long.BYTES) {
            slab = ByteBuffer.allocateDirect(SLAB);
            left -= SLAB;
        }
        LongBuffer longs = slab.slice(slab.position(), count * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
        slab.position(slab.position() + count * Long.BYTES);
        return longs;
    }
}
