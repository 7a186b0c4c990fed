package io.quittance.jobs.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Every file that was ever delivered, whole, under its SHA-256.
 *
 * <p>What is digested is what is copied, so that a digest never names other bytes. A copy appears under its name by a
 * rename; what a killed run left unfinished is never mistaken for it.
 */
public final class Archive {
    private static final int BLOCK = 1 << 17;

    private final Path folder;

    /** In a folder, which is made where it is missing. */
    public Archive(Path folder) {
        this.folder = folder;
    }

    /** Where the file of that digest is. */
    public Path at(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    /** Where it is noted which files were last taken. */
    Path known() {
        return folder.resolve("known-files");
    }

    /**
     * Keeps a file and returns its digest.
     *
     * @throws UnreadableFileException if the file cannot be read
     * @throws IOException if the archive cannot be written
     */
    public String keep(Path file) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "incoming-", "");
        try {
            String sha256 = copy(file, copy);
            Path place = at(sha256);
            if (!Files.exists(place)) {
                Files.createDirectories(shelf(sha256));
                force(copy);
                Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
                force(shelf(sha256));
                force(folder);
            }
            return sha256;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Returns the digest of the bytes that were copied. */
    private static String copy(Path file, Path copy) throws IOException {
        MessageDigest digest = sha256();
        byte[] block = new byte[BLOCK];
        try (InputStream bytes = open(file);
                OutputStream out = Files.newOutputStream(copy)) {
            for (int read = read(bytes, block); read >= 0; read = read(bytes, block)) {
                out.write(block, 0, read);
                digest.update(block, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(Path file) throws UnreadableFileException {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UnreadableFileException(e);
        }
    }

    private static int read(InputStream bytes, byte[] block) throws UnreadableFileException {
        try {
            return bytes.read(block);
        } catch (IOException e) {
            throw new UnreadableFileException(e);
        }
    }

    /** The digest of a file, in hex. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] block = new byte[BLOCK];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Of a folder: the names in it. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
