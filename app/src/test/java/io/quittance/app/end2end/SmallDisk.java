package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A disk of a few kilobytes, where we may make one; where we may not, the test is skipped. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Lies over an empty folder. */
    static SmallDisk on(Path folder, String size) throws IOException {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=700", "tmpfs", folder.toString()))
                .as("may mount")
                .isZero();
        return new SmallDisk(folder);
    }

    /** Lies under a folder and has all that was in it. */
    static SmallDisk under(Path folder, String size) throws IOException {
        Path before = folder.resolveSibling(folder.getFileName() + ".before");
        Files.move(folder, before);
        Files.createDirectory(folder);
        SmallDisk disk = on(folder, size);
        assertThat(run("cp", "-a", before + "/.", folder.toString())).isZero();
        return disk;
    }

    /** Gives it more room. */
    void grow(String size) throws IOException {
        assertThat(run("mount", "-o", "remount,size=" + size, folder.toString()))
                .isZero();
    }

    /** What lies on it. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(Path::toString).toList());
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command).start().onExit().join().exitValue();
    }
}
