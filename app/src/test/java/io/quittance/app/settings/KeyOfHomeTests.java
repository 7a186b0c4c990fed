package io.quittance.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyOfHomeTests {

    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesAKeyForItsOwnerOnlyAndLaterOnesReadIt() throws IOException {
        Home home = new Home(folder);
        KeyOfHome made = KeyOfHome.of(home, Map.of());
        KeyOfHome read = KeyOfHome.of(home, Map.of());
        assertThat(made.bytes()).hasSize(32).isEqualTo(read.bytes());
        assertThat(made.isNew()).isTrue();
        assertThat(read.isNew()).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.accountKey())))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.account*");
    }

    @Test
    void onlyAKeyThatWasMadeJustNowIsTakenBack() {
        Home home = new Home(folder);
        KeyOfHome made = KeyOfHome.of(home, Map.of());
        KeyOfHome.of(home, Map.of()).discard();
        assertThat(home.accountKey()).exists();
        made.discard();
        assertThat(home.accountKey()).doesNotExist();
    }

    @Test
    void theEnvironmentGoesFirstAndLeavesNoFile() {
        byte[] secret = new byte[32];
        secret[5] = 7;
        Map<String, String> environment =
                Map.of("QUITTANCE_ACCOUNT_KEY", Base64.getEncoder().encodeToString(secret));
        assertThat(KeyOfHome.of(new Home(folder), environment).bytes()).isEqualTo(secret);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aShortKeyIsRefusedWithoutSayingIt() {
        assertThatThrownBy(() -> KeyOfHome.of(new Home(folder), Map.of("QUITTANCE_ACCOUNT_KEY", "c2hvcnQ=")))
                .hasMessageContaining("at least 32 bytes")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        Home home = new Home(folder);
        KeyOfHome.of(home, Map.of());
        Files.setPosixFilePermissions(home.accountKey(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> KeyOfHome.of(home, Map.of())).hasMessageContaining("chmod 600");
    }
}
