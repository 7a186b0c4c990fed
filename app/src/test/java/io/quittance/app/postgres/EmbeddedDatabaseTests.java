package io.quittance.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.app.words.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    /** One set of programs and an empty cluster, unpacked once and copied for each test. */
    @TempDir
    static Path fresh;

    @TempDir
    Path folder;

    private Path home = Path.of("");

    @BeforeAll
    static void unpackOnce() {
        Database.open(Map.of(), fresh).close();
    }

    @BeforeEach
    void copyTheFreshHome() throws IOException {
        home = folder.resolve("a home with 空格");
        new ProcessBuilder("cp", "-a", fresh.toString(), home.toString())
                .inheritIO()
                .start()
                .onExit()
                .join();
    }

    @AfterEach
    void nothingIsLeftRunning() {
        open().close();
        assertThat(Postmaster.file(cluster())).doesNotExist();
    }

    @Test
    void whatWasCommittedIsThereAfterARestart() throws SQLException {
        try (Database database = open()) {
            run(database, "CREATE TABLE kept (fen bigint)");
            run(database, "INSERT INTO kept VALUES (42)");
        }
        try (Database database = open()) {
            assertThat(ask(database, "SELECT fen FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void theServerIsDurableAndSpeaksOurTimeZone() throws SQLException {
        try (Database database = open()) {
            assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "SHOW jit")).isEqualTo("off");
            assertThat(ask(database, "SHOW log_timezone")).isEqualTo("Asia/Shanghai");
            assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "SELECT lower('ÀÉ') || upper('ü')")).isEqualTo("àéÜ");
        }
    }

    @Test
    void theServerKeepsTheMemoryThatItWillNeedAgain() throws IOException {
        try (Database database = open()) {
            assertThat(database.url()).isNotEmpty();
            Postmaster server = Postmaster.of(cluster()).orElseThrow();
            assertThat(Files.readString(Path.of("/proc", Long.toString(server.pid()), "environ")))
                    .contains("MALLOC_MMAP_THRESHOLD_=33554432\0")
                    .containsPattern("MALLOC_TRIM_THRESHOLD_=\\d{7,9}\0");
        }
    }

    @Test
    void theServerOfAKilledProgramIsUsedAgain() throws Exception {
        OtherProgram killed = OtherProgram.launch(home);
        String url = killed.url();
        killed.kill();
        assertThat(Postmaster.file(cluster())).exists();
        try (Database database = open()) {
            assertThat(database.url()).isEqualTo(url);
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerThatWasKilledTooIsStartedAgain() throws Exception {
        OtherProgram killed = OtherProgram.launch(home);
        killed.url();
        killed.kill();
        Postmaster orphan = Postmaster.of(cluster()).orElseThrow();
        ProcessHandle.of(orphan.pid()).orElseThrow().destroyForcibly();
        while (orphan.isAlive()) {
            Pause.briefly();
        }
        try (Database database = open()) {
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aPidThatNowBelongsToAnotherProgramIsNotTakenForTheServer() throws Exception {
        Files.writeString(
                Postmaster.file(cluster()), ProcessHandle.current().pid() + "\n" + cluster() + "\n1\n1\n\n127.0.0.1\n");
        try (Database database = open()) {
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aSecondProgramSharesTheServerAndTheLastOneStopsIt() throws Exception {
        OtherProgram first = OtherProgram.launch(home);
        String url = first.url();
        Database second = open();
        assertThat(second.url()).isEqualTo(url);
        first.close();
        assertThat(ask(second, "SELECT 1")).isEqualTo("1");
        second.close();
        assertThat(Postmaster.file(cluster())).doesNotExist();
    }

    @Test
    void twoProgramsThatStartAtOnceReachOneServer() throws Exception {
        try (OtherProgram one = OtherProgram.launch(home);
                OtherProgram two = OtherProgram.launch(home)) {
            assertThat(one.url()).isNotNull().isEqualTo(two.url());
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (Database database = open()) {
            Map<String, String> wrong = Map.of(
                    "QUITTANCE_DB_URL", database.url(), "QUITTANCE_DB_USER", "quittance", "QUITTANCE_DB_PASSWORD", "x");
            assertThatThrownBy(() -> Database.open(wrong, home))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("does not accept user \"quittance\"");
        }
    }

    @Test
    void thePasswordIsForItsOwnerOnly() throws IOException {
        Path password = home.resolve("postgres").resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }

    @Test
    void anUnpackingThatWasCutShortIsDoneAgain() throws IOException, SQLException {
        Path root = home.resolve("postgres");
        Path binaries = PostgresBinaries.unpackBelow(root);
        Files.delete(binaries.resolve(".complete"));
        Files.delete(binaries.resolve("bin").resolve("postgres"));
        Files.createDirectories(root.resolve(binaries.getFileName() + ".part").resolve("bin"));
        try (Database database = open()) {
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aClusterOfAnotherVersionIsLeftAlone() throws IOException {
        Path version = cluster().resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        DatabaseUnavailableException.class,
                        e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
                .hasMessageContaining("made by PostgreSQL 17");
        Files.writeString(version, "18\n");
    }

    private Path cluster() {
        return home.resolve("postgres").resolve("data");
    }

    private Database open() {
        return Database.open(Map.of(), home);
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
