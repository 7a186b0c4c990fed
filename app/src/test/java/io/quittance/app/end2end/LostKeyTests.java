package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.app.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger is not worked on under a key that is not its own. */
class LostKeyTests {

    @TempDir
    Path folder;

    @Test
    void aLostKeyIsMissedAndNotMadeAnewAndTheRightOneWorksAgain() throws IOException {
        try (Installation installation = Installation.in(folder)) {
            Path file = new Home(installation.home()).accountKey();
            byte[] right = Files.readAllBytes(file);
            Files.delete(file);
            installation.night("2026-11-19").saysOnly(5, file.toString());
            assertThat(file).doesNotExist();
            String other = Base64.getEncoder().encodeToString(new byte[32]);
            installation
                    .with(Map.of("QUITTANCE_ACCOUNT_KEY", other))
                    .night("2026-11-19")
                    .saysOnly(5, "QUITTANCE_ACCOUNT_KEY");
            String home = installation.home().toString();
            installation.type(List.of("formats", "--home", home)).endsWith(0);
            assertThat(file).as("what needs no key makes none").doesNotExist();
            Files.write(file, right);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            installation.night("2026-11-19").endsWith(0);
        }
    }
}
