package io.quittance.readers.container;

import io.quittance.domain.quarantine.HoldCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells what a delivered file is wrapped in, by its first bytes, and lists what is inside. */
public final class Containers {
    private static final int BUFFER = 1 << 16;

    private final Unpacking limits;

    /** With the default limits. */
    public Containers() {
        this(Unpacking.DEFAULT);
    }

    /** With the given limits. */
    public Containers(Unpacking limits) {
        this.limits = limits;
    }

    /**
     * The members of a file: itself where it is plain, gzip or xlsx.
     *
     * @param file where its bytes lie
     * @param name its path in the inbox
     * @throws HeldFileException if it is empty, encrypted, broken or too large
     */
    public List<Member> members(Path file, String name) throws IOException {
        byte[] first = firstBytes(file);
        if (first.length == 0) {
            throw new HeldFileException(HoldCode.EMPTY_FILE.of("：" + name, ": " + name));
        }
        if (isGzip(first)) {
            return List.of(new Member(
                    name, false, null, limits, () -> gunzip(Files.newInputStream(file), name, Files.size(file))));
        }
        if (isZip(first)) {
            return new ZipArchive(file, name, limits).members();
        }
        return List.of(new Member(name, false, file, limits, () -> Files.newInputStream(file)));
    }

    private InputStream gunzip(InputStream packed, String name, long size) throws IOException {
        return unzipped(packed, name, size, limits);
    }

    static InputStream unzipped(InputStream packed, String name, long size, Unpacking limits) throws IOException {
        try {
            return new GuardedStream(new WholeGzip(packed, BUFFER), name, size, limits);
        } catch (IOException broken) {
            packed.close();
            HeldFileException held = new HeldFileException(HoldCode.BROKEN_ARCHIVE.of(name));
            held.initCause(broken);
            throw held;
        }
    }

    static boolean isGzip(byte[] first) {
        return first.length >= 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b;
    }

    static boolean isZip(byte[] first) {
        return first.length >= 4 && first[0] == 'P' && first[1] == 'K' && (first[2] == 3 || first[2] == 5);
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }
}
