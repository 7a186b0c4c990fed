package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nights in processes of their own that are killed and otherwise disturbed. Whatever happened, the same command again
 * ends with the same bytes in the outbox, the same rows in the ledger and the same exit code as a night that nobody
 * disturbed.
 *
 * <p>In full with {@code -Dquittance.soak=true}; with other instants with {@code -Dquittance.seed=N}.
 */
class CrashTests {

    private static final long SEED = Long.getLong("quittance.seed", 20261119);
    private static final boolean SOAK = Boolean.getBoolean("quittance.soak");
    private static final int ACCOUNTS = 13_000;
    private static final int HELD = 3;
    private static final int NOT_THERE = 5;
    private static final Tally TALLY = new Tally(SEED);

    /** Takes back what Spring Batch noted at the end of a step, as if the night had been killed just before. */
    private static final String STEP_END =
            "update batch_step_execution set status = 'STARTED', exit_code = 'EXECUTING',"
                    + " end_time = null where step_name = '%s'";

    private static final String JOB_END = "update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN',"
            + " end_time = null where job_execution_id = (select max(job_execution_id) from batch_job_execution)";

    /** What is left when the connections were cut for so long that only the end of the job was noted. */
    private static final String JOB_FAILED =
            "update batch_job_execution set status = 'FAILED', exit_code = 'FAILED', end_time = now() where end_time is null";

    /** What is left when it is killed after Spring Batch noted the job, and before it noted that the job is run. */
    private static final String JOB_BEGIN = Stream.of(
                    "step_execution_context",
                    "step_execution",
                    "job_execution_context",
                    "job_execution_params",
                    "job_execution")
            .map("delete from batch_%s"::formatted)
            .collect(Collectors.joining(";"));

    private static final List<Kill> KILLS = List.of(
            new Kill("接收文件", 5, JOB_BEGIN),
            new Kill("读入", 0, STEP_END.formatted("receive")),
            new Kill("读入", 300, "delete from batch_step_execution_context"),
            new Kill("去重", 0, STEP_END.formatted("ingest")),
            new Kill("核对", 0, STEP_END.formatted("settle")),
            new Kill("汇集", 0, STEP_END.formatted("match")),
            new Kill("判定", 0, STEP_END.formatted("gather")),
            new Kill("判定", 300, ""),
            new Kill("平账证明", 0, STEP_END.formatted("judge")),
            new Kill("写出", 0, STEP_END.formatted("prove")),
            new Kill("写出", 300, JOB_FAILED),
            new Kill("建立索引", 0, STEP_END.formatted("publish")),
            new Kill("收尾", 0, STEP_END.formatted("index")));

    private static final Set<String> FACTS =
            Set.of("charge", "payment", "cancellation", "quarantine", "standing_finding");

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Undisturbed undisturbed = new Undisturbed(Path.of(""), Outbox.none(), Ledger.none(), 0);

    /**
     * One fault at some instant of a night.
     *
     * @param share of the time that an undisturbed night takes
     */
    private record Disturbance(Fault fault, double share) {
        @Override
        public String toString() {
            return "%s after %.1f %%".formatted(fault, share * 100);
        }
    }

    /**
     * A kill at a step.
     *
     * @param milliseconds after the beginning of the step
     * @param lost what takes back a note that it did not come to make, or nothing
     */
    private record Kill(String step, long milliseconds, String lost) {}

    private record Disk(String place, int kilobytes) {}

    @BeforeAll
    static void oneNightThatNobodyDisturbs() throws IOException {
        undisturbed = Undisturbed.in(shared, SEED, ACCOUNTS);
    }

    @AfterAll
    static void tell() {
        System.out.println("Crash harness: " + TALLY);
    }

    static Stream<Disturbance> disturbances() {
        Random random = new Random(SEED);
        List<Disturbance> all = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            IntStream.range(0, fault.times(SOAK)).forEach(i -> all.add(new Disturbance(fault, random.nextDouble())));
        }
        return all.stream();
    }

    /** All of them in one night, and one alone in another; in full each in a night of its own. */
    static Stream<List<Kill>> kills() {
        Stream<List<Kill>> alone = (SOAK ? KILLS : KILLS.subList(3, 4)).stream().map(List::of);
        return Stream.concat(Stream.of(KILLS), alone);
    }

    /** In full only; {@link ErrorTests} has one each. */
    static Stream<Disk> disks() {
        Random random = new Random(SEED);
        long times = SOAK ? 5 : 0;
        return Stream.of(
                        random.ints(2 * times, 44_000, 100_000).mapToObj(size -> new Disk("home/postgres/data", size)),
                        random.ints(times, 100, 6_000).mapToObj(size -> new Disk("home/archive", size)),
                        random.ints(times, 100, 3_000).mapToObj(size -> new Disk("outbox", size)))
                .flatMap(Function.identity());
    }

    static LongStream seeds() {
        return new Random(SEED).longs(SOAK ? 10 : 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disturbances")
    void disturbedAtAnyInstantItComesToTheSame(Disturbance disturbance) throws Exception {
        Fault fault = disturbance.fault();
        try (Installation installation = Undisturbed.installation(folder).with(fault.environment(folder))) {
            try (RunningNight night = undisturbed.launch(installation)) {
                night.pause((long) (disturbance.share() * undisturbed.milliseconds()));
                TALLY.count(night.isAlive() ? fault.toString() : "too late");
                fault.strike(undisturbed, installation, night);
            }
            again(installation);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kills")
    void killedInAStepOrBeforeItsNoteItDoesNothingTwice(List<Kill> kills) throws Exception {
        try (Installation installation = Undisturbed.installation(folder)) {
            for (Kill kill : kills) {
                try (RunningNight night = undisturbed.launch(installation)) {
                    night.awaitStep(kill.step()).pause(kill.milliseconds()).kill();
                    TALLY.count("killed in a step");
                }
                forget(installation, kill.lost());
            }
            again(installation);
            forget(installation, STEP_END.formatted("close") + ";" + JOB_END);
            again(installation);
        }
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("disks")
    void onADiskThatIsFullItSaysSoAndGoesOnWhenThereIsRoom(Disk disk) throws Exception {
        try (Installation installation = Undisturbed.installation(folder)) {
            Path place = folder.resolve(disk.place());
            Files.createDirectories(place);
            try (SmallDisk small = SmallDisk.under(place, disk.kilobytes() + "k")) {
                Ended ended = night(installation, undisturbed.inbox());
                ended.endsOr(HELD, NOT_THERE);
                TALLY.count(ended.code() == HELD ? "disk just large enough" : "disk full");
                small.grow("512m");
                again(installation);
            }
        }
    }

    @ParameterizedTest(name = "growing file {0}")
    @MethodSource("seeds")
    void aFileThatGrowsWhileItIsReadIsTakenWhenItIsComplete(long seed) throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("growing"));
        Outbox.of(undisturbed.inbox()).writeTo(inbox);
        try (Installation installation = Undisturbed.installation(folder)) {
            try (GrowingFile charges = GrowingFile.of(inbox.resolve("charges.csv"), new Random(seed));
                    RunningNight night = installation.launch(GeneratedNight.DATE, "--inbox", inbox.toString())) {
                night.awaitStep("读入");
                charges.complete();
                night.ended().endsWith(HELD);
                TALLY.count("file growing");
            }
            assertThat(installation.outbox(GeneratedNight.DATE).text("quarantine.csv"))
                    .contains("charges.csv", "STILL_WRITTEN");
            TALLY.compare(() -> {
                night(installation, inbox).endsWith(HELD);
                installation.ledger().of(FACTS).isSameAs(undisturbed.ledger().of(FACTS));
            });
        }
    }

    private static void forget(Installation installation, String notes) {
        if (!notes.isEmpty()) {
            try (Psql psql = Psql.on(installation.home())) {
                psql.change(notes);
            }
            TALLY.count("note lost");
        }
    }

    private static Ended night(Installation installation, Path inbox) {
        return installation.night(GeneratedNight.DATE, "--inbox", inbox.toString());
    }

    /** The same command once more, and what must be true then. */
    private static void again(Installation installation) {
        TALLY.compare(() -> {
            Ended ended = night(installation, undisturbed.inbox());
            ended.endsWith(ended.out().contains("已经完成") ? 0 : HELD);
            Outbox.of(installation.out()).isSameAs(undisturbed.outbox());
            installation.ledger().isSameAs(undisturbed.ledger());
        });
    }
}
