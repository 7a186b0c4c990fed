package io.quittance.app.command;

import io.quittance.app.words.StoppedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks at the files and folders of a command line before any work begins. */
final class Folders {
    /** Always the same: one that a killed command left behind goes with the next command's. */
    private static final String PROBE = ".quittance.probe";

    private Folders() {}

    /** Refuses an option's folder that is not there; none named is right. */
    static void mustBeFolder(@Nullable Path folder, String option) {
        if (folder != null && !(Files.isDirectory(folder) && Files.isReadable(folder))) {
            throw StoppedException.wrongUsage(
                    "wrong.no-folder", folder.toAbsolutePath().normalize(), option);
        }
    }

    /** Refuses an option's file that is not there; none named is right. */
    static void mustBeFile(@Nullable Path file, String option) {
        if (file != null && !(Files.isRegularFile(file) && Files.isReadable(file))) {
            throw StoppedException.wrongUsage(
                    "wrong.no-file", file.toAbsolutePath().normalize(), option);
        }
    }

    /** Makes a folder to write to, and proves that it can be written to. */
    static Path writable(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.deleteIfExists(Files.write(absolute.resolve(PROBE), new byte[] {1}));
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "disk.not-writable", absolute);
        }
        return absolute;
    }
}
