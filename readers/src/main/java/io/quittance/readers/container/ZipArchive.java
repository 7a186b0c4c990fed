package io.quittance.readers.container;

import io.quittance.domain.quarantine.HoldCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A zip on disk: its members, or itself where it is an xlsx workbook. */
final class ZipArchive {
    private static final int LABEL = 255;

    private final Path file;
    private final String name;
    private final Unpacking limits;

    ZipArchive(Path file, String name, Unpacking limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
    }

    List<Member> members() throws IOException {
        ZipOnDisk zip = new ZipOnDisk(file, name, limits);
        if (zip.has("[Content_Types].xml") && zip.has("xl/workbook.xml")) {
            return List.of(new Member(name, true, file, limits, () -> Files.newInputStream(file)));
        }
        List<Member> members =
                files(zip).stream().map(entry -> member(zip, entry)).toList();
        if (members.isEmpty()) {
            throw new HeldFileException(HoldCode.EMPTY_FILE.of("：" + name, ": " + name));
        }
        refuseSameNames(members);
        return members;
    }

    private Member member(ZipOnDisk zip, ZipArchiveEntry entry) {
        String label = name + "!" + Shown.name(label(entry), LABEL);
        boolean workbook = isNamedWorkbook(entry);
        return new Member(label, workbook, null, limits, () -> opened(zip, entry, label));
    }

    /** A member is found again by its name, so that no two may have the same. */
    private void refuseSameNames(List<Member> members) throws HeldFileException {
        Set<String> names = new HashSet<>();
        for (Member member : members) {
            if (!names.add(member.name())) {
                throw new HeldFileException(HoldCode.BROKEN_ARCHIVE.of(
                        member.name() + "（两个成员同名）", member.name() + " (two members have the same name)"));
            }
        }
    }

    private InputStream opened(ZipOnDisk zip, ZipArchiveEntry entry, String label) throws IOException {
        InputStream in = zip.open(entry, label);
        try {
            return nested(in, label, entry);
        } catch (IOException | RuntimeException fault) {
            in.close();
            throw fault;
        }
    }

    private InputStream nested(InputStream in, String label, ZipArchiveEntry entry) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 4);
        byte[] first = bytes.readNBytes(4);
        bytes.unread(first);
        if (Containers.isGzip(first)) {
            return Containers.unzipped(bytes, label, entry.getCompressedSize(), limits);
        }
        if (Containers.isZip(first) && !isNamedWorkbook(entry)) {
            throw new HeldFileException(HoldCode.BROKEN_ARCHIVE.of(
                    label + "（压缩包内的压缩包不展开）", label + " (an archive inside an archive is not unpacked)"));
        }
        return bytes;
    }

    private static boolean isNamedWorkbook(ZipArchiveEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Folders that have bytes are files whose names were damaged; what a Mac hides is no more delivered than in an inbox. */
    private static List<ZipArchiveEntry> files(ZipOnDisk zip) {
        return zip.entries().stream()
                .filter(entry -> !entry.isDirectory() || entry.getSize() > 0)
                .filter(entry -> !isHidden(entry.getName()))
                .toList();
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/") || name.startsWith(".", name.lastIndexOf('/') + 1);
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
}
