package io.quittance.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Lang;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTests {

    @Test
    void aRefusedConnectionIsOneSentenceAndExitFive() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + closedPort() + "/billing?user=me&password=secret";
        assertThatThrownBy(() -> Database.open(Map.of("QUITTANCE_DB_URL", url), Path.of("unused")))
                .isInstanceOfSatisfying(DatabaseUnavailableException.class, e -> {
                    assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
                    assertThat(e.sentence().in(Lang.ZH)).startsWith("连不上数据库").doesNotContain("secret");
                });
    }

    @Test
    void anAddressThatIsNotPostgresIsRefused() {
        Map<String, String> environment = Map.of("QUITTANCE_DB_URL", "mysql://me:secret@host/billing");
        assertThatThrownBy(() -> Database.open(environment, Path.of("unused")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("QUITTANCE_DB_URL \"mysql://host/billing\"");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
