package io.quittance.readers.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The record that ends a zip, which says how many entries its directory has. */
final class ZipEnd {
    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRIES = 10;
    private static final int IN_ZIP64_RECORD = 0xffff;

    private ZipEnd() {}

    /** How many entries there are to be, as far as the record says; else -1. */
    static int entries(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            long from = Math.max(0, bytes.size() - LENGTH - LONGEST_COMMENT);
            ByteBuffer end = ByteBuffer.allocate((int) (bytes.size() - from)).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(from);
            while (end.hasRemaining() && bytes.read(end) >= 0) {}
            for (int at = end.position() - LENGTH; at >= 0; at--) {
                if (end.getInt(at) == SIGNATURE) {
                    int entries = end.getShort(at + ENTRIES) & 0xffff;
                    return entries == IN_ZIP64_RECORD ? -1 : entries;
                }
            }
            return -1;
        }
    }
}
