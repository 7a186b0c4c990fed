package io.quittance.writers.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zip archives whose bytes follow from what is in them: no time of production, no zone, and nothing packed, for no two
 * versions of zlib need to pack alike.
 */
public final class FixedZip {
    /** The first instants of a zip's calendar would be written with the zone's offset. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

    private FixedZip() {}

    /** Writes the parts in order of name and leaves the stream open. */
    public static void write(SortedMap<String, byte[]> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(stored(part.getKey(), part.getValue()));
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LONG_AGO);
        return entry;
    }
}
