package io.quittance.app.postgres;

import io.quittance.app.settings.Trees;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive this program carries. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String MARK = ".complete";
    private static final int ANY_EXEC_BIT = 0111;

    private PostgresBinaries() {}

    /**
     * Unpacks the archive below a folder unless that was done before. An unpacking that was cut short leaves only a
     * folder of another name, and is done again.
     *
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     */
    static Path unpackBelow(Path root) throws IOException {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null || !isSupported()) {
            throw new DatabaseUnavailableException(
                    null, "no-binaries", System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        Path done = root.resolve("binaries-" + checksum(archive));
        if (!Files.exists(done.resolve(MARK))) {
            Path part = root.resolve(done.getFileName() + ".part");
            Trees.delete(part);
            Trees.delete(done);
            try (InputStream packed = archive.openStream()) {
                unpack(packed, part);
            }
            Files.createFile(part.resolve(MARK));
            Files.move(part, done);
        }
        return done;
    }

    private static boolean isSupported() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name").startsWith("Linux")
                && List.of("amd64", "x86_64").contains(arch);
    }

    /** What tells one release of the archive from another; the jar's index has it, so that nothing need be read. */
    private static String checksum(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection inJar) {
            return Long.toHexString(inJar.getJarEntry().getCrc());
        }
        return Long.toHexString(archive.openConnection().getContentLengthLong());
    }

    /** Unpacks a {@code .tar.xz} into a folder, refusing entries that would end up outside of it. */
    static void unpack(InputStream packed, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, folder);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = inside(folder, folder.resolve(entry.getName()), entry);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = inside(folder, target.resolve(".."), entry);
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            inside(folder, parent.resolve(entry.getLinkName()), entry);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile() && !entry.isLink()) {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & ANY_EXEC_BIT) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        } else {
            throw new IOException("Neither a file, a folder nor a symbolic link: " + entry.getName());
        }
    }

    private static Path inside(Path folder, Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(folder.normalize())) {
            throw new IOException("Leads out of the archive: " + entry.getName());
        }
        return normal;
    }
}
