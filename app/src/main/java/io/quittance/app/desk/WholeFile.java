package io.quittance.app.desk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** A file that appears whole or not at all: written beside its place, brought to the disk and renamed. */
final class WholeFile {
    private WholeFile() {}

    /** Writes what is in it; may close what it writes to. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a file in the place of any that is there.
     *
     * @param attributes with which it is made
     */
    static void write(Path file, Content content, FileAttribute<?>... attributes) throws IOException {
        Path aside = file.resolveSibling("." + file.getFileName() + ".part");
        Files.deleteIfExists(aside);
        try {
            FileChannel made = FileChannel.open(
                    aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
            try (OutputStream out = new BufferedOutputStream(Channels.newOutputStream(made))) {
                content.write(out);
            }
            try (FileChannel written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
