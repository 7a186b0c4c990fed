package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is delivered in whatever order, how often, and whoever approves, takes out, rejects, releases, kills or runs
 * again in between: what is asked for of a payment is never more than was taken and has not gone back, and each night
 * ties out.
 *
 * <p>In full with {@code -Dquittance.soak=true}; other stories with {@code -Dquittance.seed=N}.
 */
class MoneyOnceTests {

    private static final long SEED = Long.getLong("quittance.seed", 20261120);
    private static final int STORIES = Boolean.getBoolean("quittance.soak") ? 25 : 1;
    private static final int NIGHTS = 4;
    private static final int LINES = 12;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 19);
    private static final Tally TALLY = new Tally(SEED, "events", "checks");

    /** Money, what was released of it and what waits to be, in fen. */
    private static final String ASKED = """
            select money || ' ' || sum(released) || ' ' || sum(waiting) from (
                select channel || '/' || money_id as money, amount as released, 0 as waiting from released_instruction
                union all
                select channel || '/' || money_id, 0, amount from batch_row r join batch b on b.number = r.batch
                where r.state = 'LIVE' and b.state in ('PROPOSED', 'APPROVED') and b.kind <> 'COMPLAINT'
            ) t group by money""";

    private static final String RELEASED =
            "select number || ' ' || channel || '/' || money_id || ' ' || amount from released_instruction order by 1";
    private static final String BATCHES =
            "select state || ' ' || number from batch where state in ('PROPOSED', 'APPROVED') order by number";
    private static final String ROWS = "select number from batch_row where batch = '%s' and state = 'LIVE' order by 1";

    @TempDir
    Path folder;

    static LongStream seeds() {
        return new Random(SEED).longs(STORIES);
    }

    @AfterAll
    static void tell() {
        System.out.println("Money asked for once: " + TALLY);
    }

    @ParameterizedTest(name = "story {0}")
    @MethodSource("seeds")
    void nothingIsAskedForTwice(long seed) throws Exception {
        Random random = new Random(seed);
        ImaginedMerchant merchant = new ImaginedMerchant(random, LINES);
        try (Installation installation = Installation.in(folder)) {
            people(installation);
            Set<String> answered = new TreeSet<>();
            for (int night = 0; night < NIGHTS; night++) {
                LocalDate date = FIRST.plusDays(night);
                merchant.deliver(installation, night == NIGHTS - 1);
                night(installation, date, random);
                check(installation, merchant);
                act(installation, date, random);
                check(installation, merchant);
                answer(installation, merchant, date, answered, random);
            }
            String last = installation
                    .out()
                    .resolve(FIRST.plusDays(NIGHTS - 1).toString())
                    .toString();
            type(installation, "verify", last).endsWith(0);
        }
    }

    private static void people(Installation installation) {
        type(installation, "users", "add", "root", "--role", "ADMIN").endsWith(0);
        type(installation, "users", "add", "fang", "--role", "FINANCE", "--as", "root")
                .endsWith(0);
        type(installation, "users", "add", "lei", "--role", "FINANCE_LEAD", "--as", "root")
                .endsWith(0);
    }

    /** To its end, perhaps after it was killed; perhaps once more. */
    private static void night(Installation installation, LocalDate date, Random random) throws Exception {
        if (random.nextBoolean()) {
            try (RunningNight night = installation.launch(date.toString())) {
                night.pause(random.nextInt(6000)).kill();
                TALLY.count("killed");
            }
        }
        installation.night(date.toString()).endsWith(0);
        if (random.nextBoolean()) {
            assertThat(installation.night(date.toString()).endsWith(0).out()).contains("已经完成");
            TALLY.count("run again");
        }
    }

    /** What people do with each batch, if anything. */
    private static void act(Installation installation, LocalDate date, Random random) {
        for (String batch : ask(installation, BATCHES)) {
            String number = batch.split(" ", -1)[1];
            switch (random.nextInt(5)) {
                case 0 -> TALLY.count("left alone");
                case 1 -> takeOut(installation, number, random);
                case 2 -> {
                    type(installation, "refunds", "reject", number, "--reason", "later", "--as", "lei")
                            .endsWith(0);
                    type(installation, "refunds", "propose", number, "--as", "fang")
                            .endsWith(0);
                    TALLY.count("rejected and proposed again");
                }
                default -> {
                    if (batch.startsWith("PROPOSED")) {
                        type(installation, "refunds", "approve", number, "--as", "lei")
                                .endsWith(0);
                    }
                    release(installation, number, date);
                    TALLY.count("released");
                }
            }
        }
    }

    private static void takeOut(Installation installation, String batch, Random random) {
        List<String> rows = ask(installation, ROWS.formatted(batch));
        String row = rows.get(random.nextInt(rows.size()));
        type(installation, "refunds", "take-out", batch, row, "--reason", "later", "--as", "fang");
        if (random.nextBoolean()) {
            type(installation, "refunds", "propose", batch, "--as", "fang");
        }
        TALLY.count("row taken out");
    }

    private static void release(Installation installation, String batch, LocalDate date) {
        List<String> line = new ArrayList<>(List.of("refunds", "release", batch, "--on", date.toString()));
        line.addAll(List.of("--as", "fang", "--out", installation.out().toString()));
        type(installation, line.toArray(String[]::new)).endsWith(0);
        type(installation, line.toArray(String[]::new));
    }

    private static void answer(
            Installation installation, ImaginedMerchant merchant, LocalDate date, Set<String> answered, Random random) {
        for (String released : ask(installation, RELEASED)) {
            String[] parts = released.split(" ", -1);
            if (random.nextInt(3) > 0 && answered.add(parts[0])) {
                merchant.answer(parts[0], parts[1], Long.parseLong(parts[2]), date);
            }
        }
    }

    private static void check(Installation installation, ImaginedMerchant merchant) {
        TALLY.compare(() -> {
            for (String asked : ask(installation, ASKED)) {
                String[] parts = asked.split(" ", -1);
                long taken = merchant.taken(parts[0]);
                long released = Long.parseLong(parts[1]);
                assertThat(released).as(asked + " of " + taken).isLessThanOrEqualTo(taken);
                assertThat(Long.parseLong(parts[2]))
                        .as(asked + " of " + taken + " less " + merchant.back(parts[0]))
                        .isLessThanOrEqualTo(Math.max(0, taken - merchant.back(parts[0]) - released));
            }
        });
    }

    private static List<String> ask(Installation installation, String question) {
        try (Psql psql = Psql.on(installation.home())) {
            return psql.ask(question);
        }
    }

    private static Ended type(Installation installation, String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--home", installation.home().toString()));
        return installation.type(line);
    }
}
