package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts in full: who may have them written, and that the log says so. */
class DisclosureTests {
    private static final String LOGGED = "select actor || '|' || subject || '|' || detail from log_entry"
            + " where action = 'accounts unmasked' order by number";
    private static final Path SAMPLES =
            Path.of("..", "sample-data").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void anUnmaskedNightIsLoggedWithWhoAndWhyAndOnceThereArePeopleOneOfComplianceHasToAsk() throws IOException {
        try (Installation installation = Installation.in(folder)) {
            night(installation, 1, "--reason", "a court asks").endsWith(3);
            assertThat(installation.outbox("2026-11-19").findings())
                    .noneMatch(finding -> finding.get("account").contains("****"));
            String user = "quittance|2026-11-19|user of the operating system: " + System.getProperty("user.name");
            assertThat(logged(installation)).containsExactly(user + "\\n\\na court asks");

            type(installation, "users", "add", "root", "--role", "ADMIN");
            type(installation, "users", "add", "fang", "--role", "FINANCE", "--as", "root");
            type(installation, "users", "add", "cheng", "--role", "COMPLIANCE", "--as", "root");
            night(installation, 2, "--as", "cheng").saysOnly(2, "--reason");
            night(installation, 2, "--as", "fang", "--reason", "curious").saysOnly(2, "fang", "COMPLIANCE");
            night(installation, 2, "--as", "cheng", "--reason", "a court asks").endsWith(3);
            assertThat(logged(installation)).hasSize(2).last().isEqualTo("cheng|2026-11-20|a court asks");
        }
    }

    @Test
    void aMaskedNightIsNotLoggedAsUnmasked() throws IOException {
        try (Installation installation = Installation.in(folder)) {
            installation
                    .night(
                            "2026-11-19",
                            "--inbox",
                            SAMPLES.resolve("night-1/inbox").toString())
                    .endsWith(3);
            assertThat(installation.outbox("2026-11-19").findings()).allMatch(DisclosureTests::isMasked);
            assertThat(logged(installation)).isEmpty();
        }
    }

    private static Ended night(Installation installation, int number, String... more) {
        List<String> words = new ArrayList<>(
                List.of("--inbox", SAMPLES.resolve("night-" + number + "/inbox").toString(), "--unmasked"));
        words.addAll(List.of(more));
        return installation.night("2026-11-" + (18 + number), words.toArray(String[]::new));
    }

    private static void type(Installation installation, String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--home", installation.home().toString()));
        installation.type(line).endsWith(0);
    }

    private static List<String> logged(Installation installation) {
        try (Psql psql = Psql.on(installation.home())) {
            return psql.ask(LOGGED.replace("|| detail", "|| replace(detail, E'\\n', '\\n')"));
        }
    }

    private static boolean isMasked(CSVRecord finding) {
        String account = finding.get("account");
        return account.isEmpty() || account.contains("****");
    }
}
