package io.quittance.readers.container;

import io.quittance.domain.quarantine.HoldCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An open zip whose directory is whole, names nothing twice, needs no password and is not too large. */
final class ZipOnDisk implements Closeable {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final int ENHANCED_DEFLATED = 9;
    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED, ENHANCED_DEFLATED);

    private final String name;
    private final Unpacking limits;
    private final ZipFile zip;

    /**
     * Opens a zip.
     *
     * @throws HeldFileException if it cannot be used
     */
    ZipOnDisk(Path file, String name, Unpacking limits) throws IOException {
        this.name = name;
        this.limits = limits;
        this.zip = open(file);
        try {
            check(ZipEnd.entries(file));
        } catch (IOException fault) {
            zip.close();
            throw fault;
        }
    }

    /** Everything in it, folders too, in the order of its bytes. */
    List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntriesInPhysicalOrder());
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /**
     * The unpacked bytes of an entry.
     *
     * @throws HeldFileException if they are not those that were packed, or too many; also from the stream, later
     */
    InputStream open(ZipArchiveEntry entry, String label) throws IOException {
        if (!METHODS.contains(entry.getMethod())) {
            throw held(HoldCode.BROKEN_ARCHIVE, new IOException("packed by method " + entry.getMethod()));
        }
        try {
            InputStream sealed = new SealedStream(zip.getInputStream(entry), entry.getCrc(), entry.getSize());
            return new GuardedStream(sealed, label, entry.getCompressedSize(), limits);
        } catch (IOException | RuntimeException fault) {
            throw held(HoldCode.BROKEN_ARCHIVE, fault);
        }
    }

    private ZipFile open(Path file) throws IOException {
        GuardedChannel bytes = new GuardedChannel(Files.newByteChannel(file), limits);
        try {
            ZipFile opened = ZipFile.builder()
                    .setSeekableByteChannel(bytes)
                    .setCharset(GBK)
                    .get();
            bytes.unguard();
            return opened;
        } catch (IOException | RuntimeException fault) {
            bytes.close();
            throw held(bytes.isExceeded() ? HoldCode.ARCHIVE_TOO_LARGE : HoldCode.BROKEN_ARCHIVE, fault);
        }
    }

    private void check(int declared) throws HeldFileException {
        List<ZipArchiveEntry> entries = entries();
        if (entries.size() > limits.maxMembers()) {
            throw held(HoldCode.ARCHIVE_TOO_LARGE, null);
        }
        if (declared >= 0 && declared != entries.size()) {
            throw held(HoldCode.BROKEN_ARCHIVE, new IOException(declared + " entries declared"));
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw held(HoldCode.ENCRYPTED_ARCHIVE, null);
            }
            if (!names.add(entry.getName())) {
                throw new HeldFileException(
                        HoldCode.BROKEN_ARCHIVE.of(name + "（两个成员同名）", name + " (two members have the same name)"));
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

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
