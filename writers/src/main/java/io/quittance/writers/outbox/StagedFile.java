package io.quittance.writers.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file of the outbox while it is written: digests and counts its bytes, and has them on the disk when closed. */
final class StagedFile extends OutputStream {
    private final Path path;
    private final FileChannel channel;
    private final MessageDigest digest = Digests.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long bytes;

    StagedFile(Path path) throws OutboxException {
        this.path = path;
        try {
            this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw OutboxException.writing(path, e);
        }
    }

    /** Bytes written so far. */
    long bytes() {
        return bytes;
    }

    /** The digest of all of them; once, after closing. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(int oneByte) throws OutboxException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws OutboxException {
        digest.update(source, offset, length);
        bytes += length;
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int part = Math.min(end - from, buffer.remaining());
            buffer.put(source, from, part);
            from += part;
            if (!buffer.hasRemaining()) {
                drain();
            }
        }
    }

    @Override
    public void close() throws OutboxException {
        if (!channel.isOpen()) {
            return;
        }
        try (FileChannel closing = channel) {
            drain();
            closing.force(true);
        } catch (IOException e) {
            throw OutboxException.writing(path, e);
        }
    }

    /** Lets go of the file without asking whether it is whole. */
    void abandon() throws OutboxException {
        try {
            channel.close();
        } catch (IOException e) {
            throw OutboxException.writing(path, e);
        }
    }

    private void drain() throws OutboxException {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw OutboxException.writing(path, e);
        }
        buffer.clear();
    }
}
