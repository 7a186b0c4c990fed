package io.quittance.readers.container;

import io.quittance.domain.quarantine.HoldCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.apache.commons.compress.utils.BoundedSeekableByteChannelInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip whose directory is whole, names nothing twice, needs no password and is not too large. The directory is read
 * once; its entries then lie where it says.
 */
final class ZipOnDisk {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final int ENHANCED_DEFLATED = 9;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final String name;
    private final Unpacking limits;
    private final List<ZipArchiveEntry> entries;

    /**
     * Reads the directory.
     *
     * @throws HeldFileException if the zip cannot be used
     */
    ZipOnDisk(Path file, String name, Unpacking limits) throws IOException {
        this.file = file;
        this.name = name;
        this.limits = limits;
        this.entries = directory();
        check();
    }

    /** Everything in it, folders too, in the order of its bytes. */
    List<ZipArchiveEntry> entries() {
        return entries;
    }

    boolean has(String part) {
        return entries.stream().anyMatch(entry -> entry.getName().equals(part));
    }

    /**
     * The unpacked bytes of an entry.
     *
     * @throws HeldFileException if they are not those that were packed, or too many; also from the stream, later
     */
    InputStream open(ZipArchiveEntry entry, String label) throws IOException {
        SeekableByteChannel bytes = Files.newByteChannel(file);
        try {
            InputStream packed = new BufferedInputStream(
                    new BoundedSeekableByteChannelInputStream(entry.getDataOffset(), entry.getCompressedSize(), bytes),
                    BUFFER);
            InputStream sealed = new SealedStream(unpacked(entry, packed), entry.getCrc(), entry.getSize(), bytes);
            return new GuardedStream(sealed, label, entry.getCompressedSize(), limits);
        } catch (IOException | RuntimeException fault) {
            bytes.close();
            throw held(HoldCode.BROKEN_ARCHIVE, fault);
        }
    }

    private static InputStream unpacked(ZipArchiveEntry entry, InputStream packed) throws IOException {
        return switch (entry.getMethod()) {
            case ZipEntry.STORED -> packed;
            case ZipEntry.DEFLATED -> new Inflating(packed);
            case ENHANCED_DEFLATED -> new Deflate64CompressorInputStream(packed);
            default -> throw new IOException("packed by method " + entry.getMethod());
        };
    }

    private List<ZipArchiveEntry> directory() throws IOException {
        GuardedChannel bytes = new GuardedChannel(Files.newByteChannel(file), limits);
        try (bytes;
                ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(bytes)
                        .setCharset(GBK)
                        .get()) {
            return List.copyOf(Collections.list(zip.getEntriesInPhysicalOrder()));
        } catch (IOException | RuntimeException fault) {
            throw held(bytes.isExceeded() ? HoldCode.ARCHIVE_TOO_LARGE : HoldCode.BROKEN_ARCHIVE, fault);
        }
    }

    private void check() throws IOException {
        int declared = ZipEnd.entries(file);
        if (declared >= 0 && declared != entries.size()) {
            throw held(HoldCode.BROKEN_ARCHIVE, new IOException(declared + " entries declared"));
        }
        long left = Files.size(file);
        long unpacked = 0;
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw held(HoldCode.ENCRYPTED_ARCHIVE, null);
            }
            if (!names.add(entry.getName())) {
                throw new HeldFileException(
                        HoldCode.BROKEN_ARCHIVE.of(name + "（两个成员同名）", name + " (two members have the same name)"));
            }
            left -= entry.getCompressedSize();
            unpacked += entry.getSize();
            if (entry.getCompressedSize() < 0 || entry.getSize() < 0 || left < 0) {
                throw held(HoldCode.BROKEN_ARCHIVE, new IOException("members lie in each other"));
            }
            if (names.size() > limits.maxMembers() || unpacked < 0 || unpacked > limits.maxBytes()) {
                throw held(HoldCode.ARCHIVE_TOO_LARGE, null);
            }
        }
    }

    private HeldFileException held(HoldCode code, @Nullable Exception cause) {
        HeldFileException held = new HeldFileException(code.of(name));
        if (cause != null) {
            held.initCause(cause);
        }
        return held;
    }

    /** Frees the memory of its own inflater when it is closed. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
