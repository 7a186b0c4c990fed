package io.quittance.writers.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the parts of a workbook anew without what differs from run to run and from machine to machine: the time of
 * creation, the times of the parts, and how well they are packed. They are stored as they are, for no two versions of
 * zlib need to pack alike.
 */
final class FixedParts {
    /** The first instants of a zip's calendar would be written with the zone's offset. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final byte[] NO_TIME = ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                    + "<cp:coreProperties"
                    + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Quittance</dc:creator>"
                    + "</cp:coreProperties>")
            .getBytes(StandardCharsets.UTF_8);

    private FixedParts() {}

    /** Reads a workbook and leaves the stream open. */
    static void copy(Path workbook, OutputStream out) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(); // the list of content types is the first by name too
        try (ZipFile in = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                try (InputStream part = in.getInputStream(entry)) {
                    parts.put(entry.getName(), part.readAllBytes());
                }
            }
        }
        parts.replace(PROPERTIES, NO_TIME);
        ZipOutputStream zip = new ZipOutputStream(out);
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
