package io.quittance.readers.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Says whether bytes, fed block by block, are strict UTF-8; eight at a time while they are ASCII. */
final class Utf8Check {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NON_ASCII = 0x8080808080808080L;

    private int pending;
    private int lowest;
    private int highest;
    private boolean valid = true;
    private boolean complete;

    /** Takes the next bytes; false as soon as they cannot be UTF-8. */
    boolean feed(byte[] bytes, int length) {
        int i = 0;
        while (i < length && valid) {
            i = pending == 0 ? asciiEnd(bytes, i, length) : i;
            if (i < length) {
                step(bytes[i++] & 0xff);
            }
        }
        return valid;
    }

    /** Where the next byte is that is not ASCII, or the end. */
    static int asciiEnd(byte[] bytes, int from, int to) {
        int p = from;
        while (p + Long.BYTES <= to && ((long) LONGS.get(bytes, p) & NON_ASCII) == 0) {
            p += Long.BYTES;
        }
        while (p < to && bytes[p] >= 0) {
            p++;
        }
        return p;
    }

    /** Whether everything that was fed is complete and valid. */
    boolean isValid() {
        return valid && pending == 0;
    }

    /** Whether it is UTF-8 that was cut off inside a character: some characters before it were whole. */
    boolean isCutOff() {
        return valid && pending > 0 && complete;
    }

    private void step(int b) {
        if (pending > 0) {
            valid = b >= lowest && b <= highest;
            pending--;
            complete |= valid && pending == 0;
            expect(pending, 0x80, 0xBF);
        } else if (b >= 0x80) {
            lead(b);
        }
    }

    private void lead(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            expect(1, 0x80, 0xBF);
        } else if (b >= 0xE0 && b <= 0xEF) {
            expect(2, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
        } else if (b >= 0xF0 && b <= 0xF4) {
            expect(3, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
        } else {
            valid = false;
        }
    }

    private void expect(int bytes, int low, int high) {
        pending = bytes;
        lowest = low;
        highest = high;
    }
}
