package io.quittance.writers.outbox;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Whole folders: what is in them, on the disk for good, and gone. */
final class Folders {
    private static final Set<PosixFilePermission> WRITING = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private Folders() {}

    /** Every file below a folder by its path in it, with {@code /}. */
    static SortedMap<String, Path> files(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path path : walk(folder)) {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                files.put(folder.relativize(path).toString().replace(File.separatorChar, '/'), path);
            }
        }
        return files;
    }

    /** Removes a folder and all below it; nothing if it is not there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst =
                walk(folder).stream().sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /**
     * Removes every folder in another whose name begins so. Each is taken away whole before it is deleted: a run that
     * lives after all could publish what is left of it.
     */
    static void deleteAll(Path parent, String beginning) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, beginning + "*")) {
            for (Path folder : folders) {
                Path taken = parent.resolve(beginning + "-" + UUID.randomUUID());
                Files.move(folder, taken, StandardCopyOption.ATOMIC_MOVE);
                delete(taken);
            }
        }
    }

    /** Has the names of a folder and of all folders below it on the disk. */
    static void sync(Path folder) throws IOException {
        for (Path path : walk(folder)) {
            if (Files.isDirectory(path)) {
                syncOne(path);
            }
        }
    }

    /** Takes the right to write from every file in a folder, where the disk knows such rights. */
    static void makeReadOnly(Path folder) throws IOException {
        for (Path file : files(folder).values()) {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null) {
                Set<PosixFilePermission> kept = view.readAttributes().permissions();
                kept.removeAll(WRITING);
                view.setPermissions(kept);
            }
        }
    }

    /** Has the names of one folder on the disk. */
    static void syncOne(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
