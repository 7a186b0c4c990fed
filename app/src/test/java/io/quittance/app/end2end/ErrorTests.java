package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quittance.app.postgres.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong around a night: one clear sentence, its exit code, and no trace of Java. */
class ErrorTests extends WithInstallation {

    private static final String DATE = Stories.DATE;

    @BeforeEach
    void aSmallInbox() throws IOException {
        Stories.deliver(installation);
    }

    @Test
    void aWrongCommandLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        installation.night("2026-02-30").saysOnly(2, "2026-02-30", "--date");
        installation.night("yesterday").saysOnly(2, "yesterday", "--date");
        installation.night(DATE, "--inbox", folder + "/nowhere").saysOnly(2, "nowhere", "--inbox");
        installation.night(DATE, "--inbox", file.toString()).saysOnly(2, "file", "--inbox");
        installation.night(DATE, "--policies", folder + "/nowhere.yml").saysOnly(2, "nowhere.yml", "--policies");
        installation.night(DATE, "--formats", file.toString()).saysOnly(2, "file", "--formats");
        installation.night(DATE, "--out", file.toString()).saysOnly(5, "file", "无法写入");
        assertThat(installation.out()).doesNotExist();
    }

    @Test
    void aWrongPolicyFileIsNamedWithItsLine() throws IOException {
        Path policies = Files.writeString(
                folder.resolve("our-policies.yml"), "version: 1\npolicies:\n  - id: x\n    effect: SOON\n");
        installation
                .night(DATE, "--policies", policies.toString())
                .saysOnly(2, "政策文件有误：", "our-policies.yml:4: effect 应为以下之一：", "SOON");
    }

    @Test
    void aWrongFormatFileIsNamedWithItsLine() throws IOException {
        Path formats = Files.createDirectory(folder.resolve("formats"));
        Files.writeString(formats.resolve("ours.yml"), "id: ours\ntitle: [unclosed\n");
        installation.night(DATE, "--formats", formats.toString()).saysOnly(2, "格式文件有误：", "ours.yml:3");
    }

    @Test
    void theHomeIsNoInbox() {
        String home = installation.home().toString();
        installation.night(DATE, "--inbox", home).saysOnly(2, home, "--inbox");
    }

    @Test
    void aWrongSettingIsNamed() throws IOException {
        installation.configured("quittance:\n  carry-forward-days: -1\n");
        installation.night(DATE).saysOnly(2, "quittance.yml", "carry-forward-days");
        installation.configured("quittance:\n  refunds:\n    approval: foo\n");
        installation.night(DATE).saysOnly(2, "quittance.yml:3", "four-eyes, none", "foo");
        installation.configured("quittance:\n  carry-forward-dayz: 3\n");
        installation.night(DATE).saysOnly(2, "quittance.yml:2", "carry-forward-dayz");
    }

    @Test
    void aDatabaseThatIsNotThere() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + closed + "/ledger";
        installation.with(Map.of("QUITTANCE_DB_URL", url)).night(DATE).saysOnly(5, url, "QUITTANCE_DB_URL");
    }

    @Test
    void aDatabaseThatDoesNotLetUsIn() {
        try (Database database = Database.open(Map.of(), installation.home())) {
            Map<String, String> wrong = Map.of(
                    "QUITTANCE_DB_URL", database.url(), "QUITTANCE_DB_USER", "quittance", "QUITTANCE_DB_PASSWORD", "x");
            installation.with(wrong).night(DATE).saysOnly(5, "quittance", "QUITTANCE_DB_PASSWORD");
        }
    }

    @Test
    void anOutboxThatMayNotBeWritten() throws IOException {
        assumeThat(succeeds(List.of("true"))).isTrue();
        Files.createDirectory(installation.out());
        mode(installation.out(), "r-xr-xr-x");
        installation.unprivileged(DATE).saysOnly(5, installation.out().toString(), "无法写入");
    }

    @Test
    void aFileThatMayNotBeReadIsHeldAndTheRestGoesOn() throws IOException {
        assumeThat(succeeds(List.of("true"))).isTrue();
        mode(installation.deliver("secret.csv", "x"), "---------");
        installation.unprivileged(DATE).endsWith(3);
        assertThat(installation.outbox(DATE).quarantine())
                .extracting(row -> row.get("file") + " " + row.get("codes"))
                .containsExactly("secret.csv UNREADABLE_FILE");
        assertThat(installation.outbox(DATE).findings()).hasSize(1);
    }

    @Test
    void aFullDiskUnderTheOutbox() throws IOException {
        Files.createDirectory(installation.out());
        try (SmallDisk disk = SmallDisk.on(installation.out(), "16k")) {
            installation.night(DATE).saysOnly(5, "磁盘已满", "重新运行");
            assertThat(disk.files()).isEmpty();
        }
        installation.night(DATE).endsWith(0);
        assertThat(installation.outbox(DATE).findings()).hasSize(1);
    }

    @Test
    void aFullDiskUnderTheArchive() throws IOException {
        Files.createDirectory(installation.archive());
        installation.deliver("large.csv", Stories.CHARGES + Stories.october(3).repeat(1000));
        try (SmallDisk disk = SmallDisk.on(installation.archive(), "16k")) {
            installation.night(DATE).saysOnly(5, "磁盘已满", "重新运行");
            assertThat(disk.files()).noneMatch(file -> file.contains("incoming"));
        }
        installation.night(DATE).endsWith(0);
    }

    @Test
    void aFullDiskUnderTheLedger() throws IOException {
        GeneratedNight.write(installation.inbox(), 1, 10_000);
        Path cluster = installation.home().resolve("postgres").resolve("data");
        try (SmallDisk disk = SmallDisk.under(cluster, "48m")) {
            assertThat(disk.files()).isNotEmpty();
            installation.night(DATE).saysOnly(5, "磁盘已满");
            assertThat(installation.out()).isEmptyDirectory();
            disk.grow("512m");
            installation.night(DATE).endsWith(3);
        }
    }

    private static boolean succeeds(List<String> command) {
        List<String> ordinary = new ArrayList<>(Installation.ORDINARY);
        ordinary.addAll(command);
        try {
            return new ProcessBuilder(ordinary).start().onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
