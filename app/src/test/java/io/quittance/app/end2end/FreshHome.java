package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.app.settings.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A home whose database was made and migrated once by each process of tests, to copy for each test. */
final class FreshHome {

    private static final Path FRESH = Path.of("target", "end2end-" + System.getProperty("quittance.fork", "0"))
            .toAbsolutePath()
            .normalize();
    private static boolean made;

    private FreshHome() {}

    /** Copies it to a folder that is not there yet; PostgreSQL's programs are linked. */
    static synchronized void copyTo(Path home) throws IOException {
        if (!made) {
            make();
            made = true;
        }
        Files.createDirectories(home.getParent());
        run("cp", "-a", FRESH.resolve("home").toString(), home.toString());
    }

    private static void make() throws IOException {
        Trees.delete(FRESH);
        Path home = FRESH.resolve("home");
        // A finding that is not there takes the program as far as its ledger, and no further.
        Ended ended = Installation.of(FRESH).type(List.of("explain", "F-0", "--home", home.toString()));
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        Trees.delete(home.resolve("logs"));
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.onExit().join().exitValue()).isZero();
    }
}
