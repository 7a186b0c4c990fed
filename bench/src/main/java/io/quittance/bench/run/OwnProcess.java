package io.quittance.bench.run;

import io.quittance.app.postgres.Database;
import io.quittance.bench.contender.ContenderMain;
import io.quittance.bench.contender.Told;
import io.quittance.bench.run.Child.Ended;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A contender of ours in a Java of its own.
 *
 * @param durable whether it gets a server
 */
record OwnProcess(String name, boolean durable) implements Contest {

    @Override
    public Figures run(Ground ground, long rows) throws Exception {
        if (!durable) {
            return figures(ground, rows, ended(ground, Map.of()), 0);
        }
        try (Database database = ground.database()) {
            Ended ended = ended(
                    ground,
                    Map.of(
                            "QUITTANCE_DB_URL", database.url(),
                            "QUITTANCE_DB_USER", database.user(),
                            "QUITTANCE_DB_PASSWORD", database.password()));
            return figures(ground, rows, ended, Ground.bytes(database));
        } finally {
            ground.clear();
        }
    }

    private Ended ended(Ground ground, Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = List.of(
                Java.program(),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-Dfile.encoding=UTF-8",
                GcLog.option(ground.gcLog()),
                "-cp",
                Java.classPath(),
                ContenderMain.class.getName(),
                name,
                ground.data().toString(),
                ground.out().toString());
        Ended ended = new Child(command, environment).run();
        if (ended.code() != 0) {
            throw new IllegalStateException(name + " ended with " + ended.code() + ":\n" + ended.words());
        }
        return ended;
    }

    private Figures figures(Ground ground, long rows, Ended ended, long databaseBytes) throws IOException {
        Map<String, Double> steps = new LinkedHashMap<>();
        ended.said().stream()
                .flatMap(said -> Told.parse(said.line()).stream())
                .forEach(told -> steps.put(told.step(), told.seconds()));
        double seconds =
                steps.values().stream().mapToDouble(Double::doubleValue).sum();
        double wall = ended.nanos() / 1e9;
        GcLog heap = GcLog.read(ground.gcLog());
        return new Figures(
                rows,
                seconds,
                wall - seconds,
                wall,
                steps,
                Found.inResults(ground.out()),
                heap.before(),
                heap.after(),
                ended.peakRss(),
                databaseBytes);
    }
}
