package io.quittance.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.app.desk.DemoDesk;
import io.quittance.app.desk.DisclosureDesk;
import io.quittance.app.desk.FindingDesk;
import io.quittance.app.night.NightOutcome;
import io.quittance.app.night.NightRequest;
import io.quittance.app.night.NightRunner;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Lang;
import io.quittance.app.words.StoppedException;
import io.quittance.ledger.log.Disclosure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTableTests {

    @TempDir
    Path folder;

    private Console console = new Console(Path.of(""));

    @BeforeEach
    void sitDown() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        console = new Console(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nigth                                   | 没有“nigth”这个命令；您要的可能是 night。
            formats tyr                             | 没有“tyr”这个命令；您要的可能是 try。
            xyzzyxyzzy                              | 没有“xyzzyxyzzy”这个命令。例如：quittance night --date 2026-11-19
            night                                   | 缺少 --date。
            night --dat 2026-11-19                  | 没有“--dat”这个选项；您要的可能是 --date。
            night --date 2026-11-19 --unmaskd       | 没有“--unmaskd”这个选项；您要的可能是 --unmasked。
            night --date 2026-13-01                 | “2026-13-01”不是 --date 的合法值。例如：quittance night --date 2026-11-19
            night --date +12026-01-01               | “+12026-01-01”不是 --date 的合法值。例如：quittance night --date 2026-11-19
            night --date 2026-02-30                 | “2026-02-30”不是 --date 的合法值。
            night --date 2026-11-19 --lang fr       | “fr”不是 --lang 的合法值，可用 zh, en。
            night --date 2026-11-19 --date 2026-11-20 | --date 只能写一次。
            night --date 2026-11-19 --inbox gone    | 找不到目录
            night --date 2026-11-19 --policies gone | 找不到文件
            explain                                 | 缺少 FINDING-ID。
            explain a b                             | 多出了“b”。
            formats try                             | 缺少 FILE。
            case file K1 --channel MITI             | “MITI”不是 --channel 的合法值，可用 operator, miit, market_regulator
            case list --state lost --lang en        | "lost" is not a valid value of --state, which is one of open, working
            case close K1                           | 缺少 --outcome, --reason。
            night --lang en                         | --date is missing. For example: quittance night --date 2026-11-19
            --lang=en nigth                         | There is no command "nigth"; did you mean night?
            """)
    void aWrongLineStartsNothingAndNamesTheNearestRightOne(String line, String sentence) {
        assertThat(console.type(line.split(" ", -1))).isEqualTo(2);
        assertThat(console.err()).startsWith(sentence).hasLineCount(1);
        assertThat(console.started).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--help", "night --help", "formats try --help", "version", "--lang en serve -h"})
    void helpAndVersionStartNothing(String line) {
        assertThat(console.type(line.split(" ", -1))).isZero();
        assertThat(console.out()).isNotBlank();
        assertThat(console.started).isEmpty();
    }

    @Test
    void withoutACommandTheyAreListed() {
        assertThat(console.type()).isEqualTo(2);
        assertThat(console.err()).contains("night", "运行一个账务日").doesNotContain("demo");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExitCode.class,
            names = {"DONE", "HELD", "UNPROVED"})
    void aNightEndsWithItsOwnExitCode(ExitCode code) {
        console.with(NightRunner.class, request -> {
            console.nights.add(request);
            return new NightOutcome(code, "summary");
        });
        console.with(DisclosureDesk.class, Disclosure::new);
        String[] line = {
            "night", "--date", "2026-11-19", "--unmasked", "--as", "cheng", "--reason", "a court asks", "--lang", "en"
        };
        assertThat(console.type(line)).isEqualTo(code.number());
        assertThat(console.out()).isEqualTo("summary\n");
        assertThat(console.started).containsExactly(Extent.COMMAND);
        assertThat(console.nights)
                .containsExactly(new NightRequest(
                        LocalDate.of(2026, 11, 19),
                        folder.resolve("inbox"),
                        folder.resolve("outbox"),
                        null,
                        null,
                        Lang.EN,
                        new Disclosure("cheng", "a court asks")));
        assertThat(folder.resolve("outbox")).isEmptyDirectory();
    }

    @Test
    void aNightThatMayNotRunSaysWhyInOneSentence() {
        night(() -> StoppedException.wrongUsage("wrong.no-finding", "x"));
        assertThat(console.type("night", "--date", "2026-11-19")).isEqualTo(2);
        assertThat(console.err()).hasLineCount(1);
    }

    @Test
    void aDefectIsASentenceThatNamesTheLog() {
        night(() -> new IllegalStateException("secret detail"));
        assertThat(console.type("night", "--date", "2026-11-19")).isEqualTo(4);
        assertThat(console.err())
                .startsWith("程序遇到意外错误而停止")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    @Test
    void aFullDiskIsExitFive() {
        night(() -> new UncheckedIOException(new IOException("No space left on device")));
        assertThat(console.type("night", "--date", "2026-11-19")).isEqualTo(5);
        assertThat(console.err()).startsWith("磁盘已满");
    }

    @ParameterizedTest
    @CsvSource({"08006, 与数据库的连接中断", "57P01, 与数据库的连接中断", "53100, 磁盘已满"})
    void aLostDatabaseIsExitFive(String state, String sentence) {
        night(() -> new IllegalStateException(new SQLException("gone", state)));
        assertThat(console.type("night", "--date", "2026-11-19")).isEqualTo(5);
        assertThat(console.err()).startsWith(sentence);
    }

    @Test
    void anOutboxThatCannotBeMadeIsExitFive() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        night(IllegalStateException::new);
        assertThat(console.type(
                        "night",
                        "--date",
                        "2026-11-19",
                        "--out",
                        file.resolve("out").toString()))
                .isEqualTo(5);
        assertThat(console.err()).contains("无法写入");
    }

    @Test
    void anUnknownFindingIsWrongUsage() {
        FindingDesk none = (finding, lang) -> Optional.empty();
        assertThat(console.with(FindingDesk.class, none).type("explain", "F-1")).isEqualTo(2);
        assertThat(console.err()).contains("F-1");
    }

    @Test
    void theDemoRunsItsNightsInOrderAndForgivesWhatTheyHeld() throws IOException {
        Files.createDirectories(folder.resolve("data/night-1/inbox"));
        Files.createDirectories(folder.resolve("data/night-2/inbox"));
        console.with(NightRunner.class, request -> {
            console.nights.add(request);
            return new NightOutcome(ExitCode.HELD, "night " + request.date());
        });
        String home = folder.resolve("home").toString();
        String data = folder.resolve("data").toString();
        console.with(DemoDesk.class, new DemoDesk() {
            @Override
            public String release(LocalDate night, Path outbox, Lang lang) {
                return "released after " + night;
            }

            @Override
            public String tell(LocalDate night, Path outbox, Lang lang) {
                return "told of " + night;
            }

            @Override
            public String complain(LocalDate on, Path outbox, Lang lang) {
                return "complained on " + on;
            }
        });
        assertThat(console.type("demo", "--data", data, "--home", home)).isZero();
        assertThat(console.nights)
                .extracting(NightRequest::date)
                .isEqualTo(List.of(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 20)));
        assertThat(console.out())
                .contains(
                        "released after 2026-11-19",
                        "told of 2026-11-19",
                        "complained on 2026-11-20",
                        "演示完成",
                        folder.resolve("home/demo/outbox").toString());
    }

    private void night(Supplier<RuntimeException> failure) {
        console.with(NightRunner.class, request -> {
            throw failure.get();
        });
    }
}
