package io.quittance.readers.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A zip's bytes while its directory is read, which is kept in memory: no more of it than so many members can need.
 */
final class GuardedChannel implements SeekableByteChannel {
    private static final long DIRECTORY_AT_LEAST = 1 << 18;
    private static final long DIRECTORY_PER_MEMBER = 256;

    private final SeekableByteChannel bytes;
    private long left;

    GuardedChannel(SeekableByteChannel bytes, Unpacking limits) {
        this.bytes = bytes;
        this.left = DIRECTORY_AT_LEAST + DIRECTORY_PER_MEMBER * limits.maxMembers();
    }

    /** Whether reading ended at the limit. */
    boolean isExceeded() {
        return left < 0;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int read = bytes.read(target);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new IOException("the directory of the zip is too large");
        }
        return read;
    }

    @Override
    public long position() throws IOException {
        return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        bytes.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return bytes.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return bytes.isOpen();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
