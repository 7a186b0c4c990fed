package io.quittance.app.end2end;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that have an installation each, in a folder of its own. */
abstract class WithInstallation {

    @TempDir
    Path folder;

    Installation installation = Installation.of(Path.of(""));

    @BeforeEach
    void installed() throws IOException {
        installation = Installation.in(folder);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        installation.close();
    }
}
