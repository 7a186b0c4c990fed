package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that are killed, and their database with them. Whatever happened, the same command again ends with the same
 * bytes, the same rows and the same exit code as a night that nobody disturbed.
 *
 * <p>With {@code -Dquittance.soak=true} at many more instants.
 */
class CrashTests {

    private static final long SEED = 20261119;
    private static final int ACCOUNTS = 20_000;
    private static final int INSTANTS = Boolean.getBoolean("quittance.soak") ? 200 : 3;
    private static final int HELD = 3;

    /** Each step, and after how many milliseconds of it the night is killed. */
    private static final List<Step> STEPS = List.of(
            new Step("接收文件", 5),
            new Step("读入", 300),
            new Step("读入", 20),
            new Step("去重", 100),
            new Step("核对", 150),
            new Step("判定", 400),
            new Step("平账证明", 10),
            new Step("写出", 300),
            new Step("写出", 900),
            new Step("建立索引", 50),
            new Step("收尾", 0));

    private static final List<String> NAMES = List.of("接收文件", "读入", "去重", "核对", "判定", "平账证明", "写出", "建立索引", "收尾");
    private static final List<String> STEPS_IN_BOOKS =
            List.of("receive", "ingest", "settle", "match", "judge", "prove", "publish", "index", "close");

    /** Takes back what Spring Batch noted at the end of a step, as if it had been killed just before. */
    private static final String FORGET = "update batch_step_execution set status = 'STARTED', exit_code = 'EXECUTING',"
            + " end_time = null where step_name = '%s'";

    private static final String IMPATIENT = "spring.datasource.hikari.connection-timeout: 1000";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Outbox undisturbed = Outbox.none();
    private static Ledger undisturbedLedger = Ledger.none();
    private static long duration;

    private record Step(String name, long milliseconds) {}

    @BeforeAll
    static void oneNightThatNobodyDisturbs() throws IOException {
        Files.createDirectory(shared.resolve("generated"));
        GeneratedNight.write(shared.resolve("generated"), SEED, ACCOUNTS);
        try (Installation installation = Installation.in(shared)) {
            long begin = System.nanoTime();
            try (RunningNight night = launch(installation)) {
                night.ended().endsWith(HELD);
            }
            duration = (System.nanoTime() - begin) / 1_000_000;
            undisturbed = Outbox.of(installation.out());
            undisturbedLedger = installation.ledger();
        }
    }

    @Test
    void killedInEveryStepItGoesOnWhereItStopped() throws Exception {
        try (Installation installation = Installation.in(folder)) {
            for (Step step : STEPS) {
                try (RunningNight night = launch(installation)) {
                    night.awaitStep(step.name()).pause(step.milliseconds()).kill();
                }
            }
            again(installation);
        }
    }

    @Test
    void killedBeforeItCouldNoteThatAStepIsDoneItDoesNotDoItTwice() throws Exception {
        try (Installation installation = Installation.in(folder)) {
            for (int step = 0; step + 1 < NAMES.size(); step++) {
                try (RunningNight night = launch(installation)) {
                    night.awaitStep(NAMES.get(step + 1)).kill();
                }
                Ledger.change(installation.home(), FORGET.formatted(STEPS_IN_BOOKS.get(step)));
            }
            again(installation);
        }
    }

    @Test
    void killedBeforeTheNoteOfAFileThatIsBegunItGoesOn() throws Exception {
        try (Installation installation = Installation.in(folder)) {
            try (RunningNight night = launch(installation)) {
                night.awaitStep("读入").pause(300).kill();
            }
            Ledger.change(installation.home(), "delete from batch_step_execution_context");
            again(installation);
        }
    }

    @Test
    void whenItsDatabaseIsKilledItSaysSoAndGoesOnAfterwards() throws Exception {
        try (Installation installation = Installation.in(folder).configured(IMPATIENT)) {
            for (Step step : List.of(new Step("读入", 200), new Step("判定", 300))) {
                try (RunningNight night = launch(installation)) {
                    night.awaitStep(step.name()).pause(step.milliseconds());
                    installation.killDatabase();
                    night.ended().saysOnly(5, "与数据库的连接中断", "重新运行");
                }
            }
            again(installation);
        }
    }

    @Test
    void killedAtAnyInstantItGoesOnWhereItStopped() throws Exception {
        Random random = new Random(SEED);
        for (int instant = 0; instant < INSTANTS; instant++) {
            Path place = Files.createDirectory(folder.resolve("" + instant));
            long milliseconds = random.nextLong(duration);
            boolean withDatabase = random.nextBoolean();
            try (Installation installation = Installation.in(place)) {
                try (RunningNight night = launch(installation)) {
                    night.pause(milliseconds).kill();
                }
                if (withDatabase) {
                    installation.killDatabase();
                }
                again(installation);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "killed after " + milliseconds + " of " + duration + " ms, with its database: " + withDatabase,
                        e);
            }
        }
    }

    private static RunningNight launch(Installation installation) throws IOException {
        return installation.launch(GeneratedNight.DATE, "--inbox", generated());
    }

    /** The same command once more, and what must be true then. */
    private static void again(Installation installation) throws IOException {
        Ended ended = installation.night(GeneratedNight.DATE, "--inbox", generated());
        boolean wasDone = ended.out().contains("已经完成");
        ended.endsWith(wasDone ? 0 : HELD);
        Outbox.of(installation.out()).isSameAs(undisturbed);
        assertThat(installation.ledger()).isEqualTo(undisturbedLedger);
    }

    private static String generated() {
        return shared.resolve("generated").toString();
    }
}
