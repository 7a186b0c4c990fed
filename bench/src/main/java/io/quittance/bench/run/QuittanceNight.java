package io.quittance.bench.run;

import io.quittance.app.postgres.Database;
import io.quittance.bench.contender.Clocks;
import io.quittance.bench.run.Child.Death;
import io.quittance.bench.run.Child.Ended;
import io.quittance.bench.run.Child.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The real night, in a process of its own, with the heap that is promised to suffice for any.
 *
 * <p>Its clock runs from the moment the archive appears, which is the first thing a night does with the files, until
 * the step is over that lets the outbox appear. Indexing for the nights to come follows and is shown beside.
 *
 * @param jar the product
 */
record QuittanceNight(Path jar) {

    private static final String HEAP = "-Xmx512m";
    private static final int HELD = 3;
    private static final int KILLED = 128 + 9;
    private static final Pattern DONE = Pattern.compile("(.+): (\\d+\\.\\d+) s.*");
    private static final Map<String, String> STEPS = steps();

    /** With the jar of a house, which has to be built. */
    static QuittanceNight of(Path house) {
        Path jar = house.resolve("app").resolve("target").resolve("quittance.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing; build the product first");
        }
        return new QuittanceNight(jar);
    }

    /**
     * Runs one of any number of nights of a ground, which keeps what it leaves.
     *
     * @throws IllegalStateException if the night failed
     */
    Figures run(Ground ground, long rows, LocalDate date) throws Exception {
        Ended ended = run(ground, date, Death.NATURAL);
        if (ended.code() != 0 && ended.code() != HELD) {
            throw failed(ended);
        }
        GcLog heap = GcLog.read(ground.gcLog());
        double start = ended.firstSeen().seconds();
        Clocks took = published(ended).since(ended.firstSeen());
        return new Figures(
                rows,
                took.seconds(),
                took.coreSeconds(),
                start,
                ended.seconds(),
                stepSeconds(ended, start),
                Found.byQuittance(ground.out().resolve(date.toString())),
                heap.before(),
                heap.after(),
                ended.peakRss(),
                databaseBytes(ground));
    }

    /**
     * Begins a night that is killed.
     *
     * @return seconds that it had, by the clock of every night; empty if its outbox appeared before
     * @throws IllegalStateException if it failed before it was killed
     */
    OptionalDouble killed(Ground ground, LocalDate date, Death death) throws IOException, InterruptedException {
        Ended ended = run(ground, date, death);
        if (isOver("publish", ended.said())) {
            return OptionalDouble.empty();
        }
        if (ended.code() != KILLED) {
            throw failed(ended);
        }
        return OptionalDouble.of(ended.seconds() - ended.firstSeen().seconds());
    }

    /** Whether a night has said that a step is over. */
    static boolean isOver(String step, List<Said> said) {
        return over(step, said).isPresent();
    }

    private static Optional<Said> over(String step, List<Said> said) {
        return said.stream()
                .filter(one -> one.line().startsWith(title(step) + ":"))
                .findFirst();
    }

    private static IllegalStateException failed(Ended ended) {
        return new IllegalStateException("the night ended with " + ended.code() + ":\n" + ended.words());
    }

    private Ended run(Ground ground, LocalDate date, Death death) throws IOException, InterruptedException {
        return new Child(command(ground, date), Map.of("QUITTANCE_DB_URL", ""), ground.server())
                .run(ground.archiving(), death);
    }

    private List<String> command(Ground ground, LocalDate date) {
        return List.of(
                Java.program(),
                HEAP,
                "-XX:+UseParallelGC",
                "-XX:FreqInlineSize=120",
                "-Dfile.encoding=UTF-8",
                GcLog.option(ground.gcLog()),
                "-jar",
                jar.toString(),
                "night",
                "--date=" + date,
                "--inbox=" + ground.data(),
                "--out=" + ground.out(),
                "--home=" + ground.home(),
                "--lang=en");
    }

    private static Clocks published(Ended ended) {
        return over("publish", ended.said())
                .map(Said::at)
                .orElseThrow(() -> new IllegalStateException("the night published nothing:\n" + ended.words()));
    }

    private static Map<String, Double> stepSeconds(Ended ended, double start) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (Said said : ended.said()) {
            Matcher done = DONE.matcher(said.line());
            String step = done.matches() ? STEPS.get(done.group(1)) : null;
            if (step != null) {
                double took = Double.parseDouble(done.group(2));
                if (seconds.isEmpty()) {
                    seconds.put("archive", said.at().seconds() - took - start);
                }
                seconds.put(step, took);
            }
        }
        return seconds;
    }

    private static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        for (String step : List.of(
                "receive", "ingest", "settle", "match", "gather", "judge", "prove", "publish", "index", "close")) {
            steps.put(title(step), step);
        }
        return steps;
    }

    /** What the program calls a step. */
    private static String title(String step) {
        return ResourceBundle.getBundle("io.quittance.app.words.sentences", Locale.ENGLISH)
                .getString("step." + step);
    }

    private static long databaseBytes(Ground ground) throws SQLException, IOException {
        try (Database database = ground.database()) {
            return Ground.bytes(database);
        }
    }
}
