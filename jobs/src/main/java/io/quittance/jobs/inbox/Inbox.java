package io.quittance.jobs.inbox;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.domain.quarantine.Reason;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The folder that a night reads, at any depth. Names that begin with a dot are the system's and not delivered, and an
 * outbox or a home below it is ours.
 *
 * <p>Files are listed by path, byte by byte, so that the order does not depend on the machine.
 */
public final class Inbox {
    private static final int MAX_DEPTH = 32;

    private final Path folder;
    private final Set<Path> ours;
    private final Archive archive;
    private final KnownFiles known;

    /**
     * Over an existing folder.
     *
     * @param ours where this program keeps and publishes things; not read where it lies below the folder
     */
    public Inbox(Path folder, Set<Path> ours, Archive archive) {
        this.folder = folder;
        this.ours = ours.stream().map(Inbox::real).collect(Collectors.toSet());
        this.archive = archive;
        this.known = new KnownFiles(archive.known());
    }

    /**
     * Takes every file into the archive; one that is there and was not touched since is not read again.
     *
     * @return all of them, by path; one that cannot be read, or has changed meanwhile, is there too, with the reason
     * @throws IOException if the folder is not there, or the archive cannot be written
     */
    public List<Delivered> receive() throws IOException {
        List<Found> files = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new Collector(files, folder, ours));
        List<Delivered> copies = receive(files);
        known.save();
        List<Delivered> delivered = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            delivered.add(files.get(i).isUnchanged() ? copies.get(i) : changed(copies.get(i)));
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

    /** Side by side: digesting takes a processor longer than copying takes a disk. */
    private List<Delivered> receive(List<Found> files) throws IOException {
        try {
            return files.parallelStream()
                    .map(file -> {
                        try {
                            return receive(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Delivered receive(Found found) throws IOException {
        Path file = found.path();
        String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (found.special()) {
            return notTaken(path, HoldCode.UNREADABLE_FILE.of(path + "，不是普通文件", path + ", not a regular file"));
        }
        if (!Files.isReadable(file)) {
            return unreadable(path, "permission denied or broken link");
        }
        try {
            String stamp = KnownFiles.stamp(file);
            Optional<String> before = known.sha256(file).filter(digest -> Files.exists(archive.at(digest)));
            String sha256 = before.isPresent() ? before.get() : archive.keep(file);
            known.note(file, stamp, sha256);
            Path kept = archive.at(sha256);
            return new Delivered(path, sha256, Files.size(kept), kept, null);
        } catch (UnreadableFileException e) {
            return unreadable(path, String.valueOf(e.getMessage()));
        }
    }

    /** Wherever links lead; of a folder that is not there yet, where it would be. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private static Delivered unreadable(String path, String reason) {
        return notTaken(path, HoldCode.UNREADABLE_FILE.of(path + ", " + reason));
    }

    /** Its copy may end within a row, and half an amount is an amount too. */
    private static Delivered changed(Delivered copy) {
        return copy.archived() == null ? copy : notTaken(copy.path(), HoldCode.STILL_WRITTEN.of(copy.path()));
    }

    private static Delivered notTaken(String path, Reason hold) {
        MessageDigest digest = Archive.sha256();
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        return new Delivered(path, "not-taken-" + HexFormat.of().formatHex(digest.digest()), 0, null, hold);
    }

    /**
     * A file as it was when it was found.
     *
     * @param special whether it is a pipe, a socket or a device, which may let whoever opens it wait for ever
     */
    private record Found(Path path, long bytes, FileTime modified, boolean special) {
        static Found of(Path path, BasicFileAttributes attributes) {
            return new Found(path, attributes.size(), attributes.lastModifiedTime(), attributes.isOther());
        }

        static Found unseen(Path path) {
            return new Found(path, 0, FileTime.fromMillis(0), false);
        }

        boolean isUnchanged() {
            try {
                return equals(of(path, Files.readAttributes(path, BasicFileAttributes.class)));
            } catch (IOException gone) {
                return false;
            }
        }
    }

    /** Collects files and keeps what could not be visited among them, so that nothing vanishes. */
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<Found> files;
        private final Path folder;
        private final Set<Path> ours;

        Collector(List<Found> files, Path folder, Set<Path> ours) {
            this.files = files;
            this.folder = folder;
            this.ours = ours;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) || ours.contains(real(directory))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                files.add(Found.of(file, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
                throw e;
            }
            files.add(Found.unseen(file));
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
