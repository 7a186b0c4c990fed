package io.quittance.bench;

import io.quittance.bench.data.Volume;
import io.quittance.bench.run.Comparison;
import io.quittance.bench.run.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures Quittance beside the others. */
@Command(name = "run", description = "Measures Quittance beside expert SQL, DuckDB and stock Spring Batch.")
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--charges", required = true, paramLabel = "N", description = "Number of charges.")
    private long charges;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Seed of the files.")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes every figure there, too.")
    private @Nullable Path json;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Folder to work in; it needs about 2 GB a million charges.")
    private @Nullable Path work;

    @Option(
            names = "--skip",
            split = ",",
            paramLabel = "NAME",
            description = "Leaves out quittance, expert-sql, duckdb or stock.")
    private Set<String> skipped = Set.of();

    @Override
    public Integer call() throws Exception {
        skipped.stream().filter(name -> !Comparison.CONTENDERS.contains(name)).forEach(name -> {
            throw new IllegalArgumentException(
                    "there is no " + name + " to skip; there are " + String.join(", ", Comparison.CONTENDERS));
        });
        Path house = Path.of(System.getProperty("quittance.house", "."))
                .toAbsolutePath()
                .normalize();
        Path folder = work == null ? house.resolve("bench").resolve("target").resolve("work") : work;
        Comparison comparison = new Comparison(
                new Volume(charges, seed),
                house,
                Files.createDirectories(folder).toRealPath(),
                skipped);
        Report report = comparison.run(name -> spec.commandLine().getErr().println(name));
        spec.commandLine().getOut().println(report.text());
        if (json != null) {
            report.writeJson(json);
        }
        return 0;
    }
}
