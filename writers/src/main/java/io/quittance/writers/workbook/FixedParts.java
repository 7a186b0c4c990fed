package io.quittance.writers.workbook;

import io.quittance.writers.outbox.FixedZip;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Writes the parts of a workbook anew without what differs from run to run and from machine to machine. */
final class FixedParts {
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
        SortedMap<String, byte[]> parts = new TreeMap<>(); // the list of content types is the first by name too
        try (ZipFile in = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                try (InputStream part = in.getInputStream(entry)) {
                    parts.put(entry.getName(), part.readAllBytes());
                }
            }
        }
        parts.replace(PROPERTIES, NO_TIME);
        FixedZip.write(parts, out);
    }
}
