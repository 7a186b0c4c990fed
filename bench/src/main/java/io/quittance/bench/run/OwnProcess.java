package io.quittance.bench.run;

import io.quittance.app.postgres.Database;
import io.quittance.bench.contender.Told;
import io.quittance.bench.contender.Workers;
import io.quittance.bench.run.Child.Ended;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A contender of ours in a Java of its own.
 *
 * @param main the class that runs it
 * @param durable whether it gets a server
 */
record OwnProcess(Class<?> main, String name, boolean durable) {

    /**
     * Runs it to its end.
     *
     * @param rows of its files
     * @throws IllegalStateException if it fails; a comparison with a hole is none
     */
    Figures run(Ground ground, long rows) throws Exception {
        if (!durable) {
            return figures(ground, rows, ended(ground, Map.of()), 0);
        }
        try (Database database = ground.database()) {
            Ended ended = ended(
                    ground,
                    Map.of(
                            "QUITTANCE_DB_URL",
                            database.url(),
                            "QUITTANCE_DB_USER",
                            database.user(),
                            "QUITTANCE_DB_PASSWORD",
                            database.password(),
                            Workers.SERVER,
                            ground.server().toString()));
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
                main.getName(),
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
        List<Told> told = ended.said().stream()
                .flatMap(said -> Told.parse(said.line()).stream())
                .toList();
        Map<String, Double> steps = new LinkedHashMap<>();
        told.forEach(step -> steps.put(step.step(), step.took().seconds()));
        double seconds =
                told.stream().mapToDouble(step -> step.took().seconds()).sum();
        double wall = ended.seconds();
        GcLog heap = GcLog.read(ground.gcLog());
        return new Figures(
                rows,
                seconds,
                told.stream().mapToDouble(step -> step.took().coreSeconds()).sum(),
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
