package io.quittance.jobs.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;

/**
 * The folder that a night reads, at any depth. Names that begin with a dot are the system's and not delivered.
 *
 * <p>Files are listed by path, byte by byte, so that the order does not depend on the machine.
 */
public final class Inbox {
    private static final int MAX_DEPTH = 32;

    private final Path folder;
    private final Archive archive;

    /** Over an existing folder. */
    public Inbox(Path folder, Archive archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /**
     * Takes every file into the archive.
     *
     * @return all of them, by path; one that cannot be read is there too, with the reason
     * @throws IOException if the archive cannot be written
     */
    public List<Delivered> receive() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new Collector(files));
        List<Delivered> delivered = new ArrayList<>();
        for (Path file : files) {
            delivered.add(receive(file));
        }
        delivered.sort(
                Comparator.comparing(one -> one.path().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        return delivered;
    }

    /** One digest for a set of deliveries, whatever the order in which they were found. */
    public static String digest(List<Delivered> delivered) {
        MessageDigest digest = Archive.sha256();
        for (Delivered file : delivered) {
            digest.update((file.path() + "\0" + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Delivered receive(Path file) throws IOException {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!Files.isReadable(file)) {
            return unreadable(path, "permission denied or broken link");
        }
        try {
            String sha256 = archive.keep(file);
            Path kept = archive.at(sha256);
            return new Delivered(path, sha256, Files.size(kept), kept, null);
        } catch (UnreadableFileException e) {
            return unreadable(path, String.valueOf(e.getMessage()));
        }
    }

    private static Delivered unreadable(String path, String reason) {
        MessageDigest digest = Archive.sha256();
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        return new Delivered(path, "unreadable-" + HexFormat.of().formatHex(digest.digest()), 0, null, reason);
    }

    /** Collects files and keeps what could not be visited among them, so that nothing vanishes. */
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<Path> files;

        Collector(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null
                    && name.toString().startsWith(".")
                    && name.toString().length() > 1;
        }
    }
}
