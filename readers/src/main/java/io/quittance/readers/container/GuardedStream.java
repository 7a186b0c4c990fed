package io.quittance.readers.container;

import io.quittance.domain.quarantine.HoldCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An unpacking stream that holds its file instead of breaking or growing without end. */
final class GuardedStream extends FilterInputStream {
    private final String name;
    private final long packed;
    private final Unpacking limits;
    private long unpacked;

    GuardedStream(InputStream in, String name, long packed, Unpacking limits) {
        super(in);
        this.name = name;
        this.packed = Math.max(1, packed);
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = readOrHold(bytes, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(count, 1 << 16)]));
    }

    private int readOrHold(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (HeldFileException held) {
            throw held;
        } catch (IOException broken) {
            HeldFileException held = new HeldFileException(HoldCode.BROKEN_ARCHIVE.of(name));
            held.initCause(broken);
            throw held;
        }
    }

    private void count(int read) throws HeldFileException {
        unpacked += read;
        boolean tooDense = unpacked > limits.ratioFrom() && unpacked / packed > limits.maxRatio();
        if (unpacked > limits.maxBytes() || tooDense) {
            throw new HeldFileException(HoldCode.ARCHIVE_TOO_LARGE.of(name));
        }
    }
}
