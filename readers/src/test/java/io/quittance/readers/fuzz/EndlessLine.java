package io.quittance.readers.fuzz;

import java.io.InputStream;
import java.util.Arrays;

/** A text before, one byte many times, a text behind: a line of any length without a place to keep it. */
final class EndlessLine extends InputStream {
    private final byte[] before;
    private final byte[] behind;
    private final byte filler;
    private final long end;
    private long at;

    EndlessLine(byte[] before, char filler, long length, byte[] behind) {
        this.before = before.clone();
        this.behind = behind.clone();
        this.filler = (byte) filler;
        this.end = before.length + length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int read;
        if (at < before.length) {
            read = (int) Math.min(length, before.length - at);
            System.arraycopy(before, (int) at, bytes, offset, read);
        } else if (at < end) {
            read = (int) Math.min(length, end - at);
            Arrays.fill(bytes, offset, offset + read, filler);
        } else {
            read = (int) Math.min(length, end + behind.length - at);
            System.arraycopy(behind, (int) (at - end), bytes, offset, read);
        }
        at += read;
        return read == 0 && length > 0 ? -1 : read;
    }
}
