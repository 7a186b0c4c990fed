package io.quittance.readers.container;

import io.quittance.domain.quarantine.HoldCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip on disk: its members, or itself where it is an xlsx workbook. */
final class ZipArchive {
    private static final Charset GBK = Charset.forName("GB18030");

    private final Path file;
    private final String name;
    private final Unpacking limits;

    ZipArchive(Path file, String name, Unpacking limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
    }

    List<Member> members() throws IOException {
        try (ZipFile zip = openZip()) {
            List<ZipArchiveEntry> entries = entries(zip);
            if (isWorkbook(zip)) {
                refuseBombs(entries);
                return List.of(new Member(name, true, file, () -> Files.newInputStream(file)));
            }
            if (entries.isEmpty()) {
                throw new HeldFileException(HoldCode.EMPTY_FILE.of("：" + name, ": " + name));
            }
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                members.add(member(entries.get(i), i));
            }
            return List.copyOf(members);
        }
    }

    private Member member(ZipArchiveEntry entry, int index) throws HeldFileException {
        String label = name + "!" + label(entry);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new HeldFileException(HoldCode.ENCRYPTED_ARCHIVE.of(name));
        }
        boolean workbook = entry.getName().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return new Member(label, workbook, null, () -> open(index, label));
    }

    /** A workbook is a zip whose parts must stay within the limits as a whole, for its reader does not watch them. */
    private void refuseBombs(List<ZipArchiveEntry> entries) throws HeldFileException {
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new HeldFileException(HoldCode.ENCRYPTED_ARCHIVE.of(name));
            }
            long packed = Math.max(1, entry.getCompressedSize());
            boolean dense = entry.getSize() > limits.ratioFrom() && entry.getSize() / packed > limits.maxRatio();
            if (dense || entry.getSize() > limits.maxBytes()) {
                throw new HeldFileException(HoldCode.ARCHIVE_TOO_LARGE.of(name));
            }
        }
    }

    private InputStream open(int index, String label) throws IOException {
        ZipFile zip = openZip();
        try {
            ZipArchiveEntry entry = entries(zip).get(index);
            InputStream unpacked =
                    new GuardedStream(zip.getInputStream(entry), label, entry.getCompressedSize(), limits);
            return new ClosingBoth(nested(unpacked, label, entry), zip);
        } catch (HeldFileException held) {
            zip.close();
            throw held;
        } catch (IOException | RuntimeException fault) {
            zip.close();
            throw broken(fault);
        }
    }

    private InputStream nested(InputStream in, String label, ZipArchiveEntry entry) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 4);
        byte[] first = bytes.readNBytes(4);
        bytes.unread(first);
        if (Containers.isGzip(first)) {
            return Containers.unzipped(bytes, label, entry.getCompressedSize(), limits);
        }
        if (Containers.isZip(first) && !entry.getName().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new HeldFileException(HoldCode.BROKEN_ARCHIVE.of(
                    label + "（压缩包内的压缩包不展开）", label + " (an archive inside an archive is not unpacked)"));
        }
        return bytes;
    }

    private ZipFile openZip() throws IOException {
        try {
            return ZipFile.builder().setPath(file).setCharset(GBK).get();
        } catch (IOException | RuntimeException fault) {
            throw broken(fault);
        }
    }

    private HeldFileException broken(Exception fault) {
        HeldFileException held = new HeldFileException(HoldCode.BROKEN_ARCHIVE.of(name));
        held.initCause(fault);
        return held;
    }

    private List<ZipArchiveEntry> entries(ZipFile zip) throws HeldFileException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                .toList();
        if (entries.size() > limits.maxMembers()) {
            throw new HeldFileException(HoldCode.ARCHIVE_TOO_LARGE.of(name));
        }
        return entries;
    }

    private static boolean isWorkbook(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null;
    }

    /** Names without the UTF-8 flag are usually GBK, but some programs write UTF-8 all the same. */
    private static String label(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(entry.getRawName()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return entry.getName();
        }
    }

    /** Closes the archive with the member's stream. */
    private static final class ClosingBoth extends FilterInputStream {
        private final ZipFile zip;

        ClosingBoth(InputStream in, ZipFile zip) {
            super(in);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
