package io.quittance.readers.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** A member's bytes; at their end they must be as many, and have the checksum, that the archive's directory says. */
final class SealedStream extends CheckedInputStream {
    private final long crc;
    private final long size;
    private final Closeable archive;
    private long seen;
    private boolean ended;

    /** Closes the archive with the member. */
    SealedStream(InputStream in, long crc, long size, Closeable archive) {
        super(in, new CRC32());
        this.archive = archive;
        this.crc = crc;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        seen += Math.max(0, read);
        ended = read < 0;
        if (seen > size || (ended && (seen < size || getChecksum().getValue() != crc))) {
            throw new ZipException("the bytes are not those that were packed");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            super.close();
        }
    }

    /** Nothing before the end is known to be the end: a gzip inside asks here whether another one follows. */
    @Override
    public int available() {
        return ended ? 0 : 1;
    }
}
