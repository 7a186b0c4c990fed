package io.quittance.bench;

import io.quittance.bench.run.Comparison;
import io.quittance.bench.run.Report;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures Quittance beside the others. */
@Command(
        name = "run",
        description = "Measures Quittance beside expert SQL, DuckDB, stock Spring Batch and the bare cost of rows.")
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MeasureOptions options = new MeasureOptions();

    @Option(
            names = "--skip",
            split = ",",
            paramLabel = "NAME",
            description = "Leaves out quittance, expert-sql, duckdb, stock, bytes, read or copy.")
    private Set<String> skipped = Set.of();

    @Override
    public Integer call() throws Exception {
        skipped.stream().filter(name -> !Comparison.CONTENDERS.contains(name)).forEach(name -> {
            throw new IllegalArgumentException(
                    "there is no " + name + " to skip; there are " + String.join(", ", Comparison.CONTENDERS));
        });
        Comparison comparison = new Comparison(options.volume(), MeasureOptions.house(), options.work(), skipped);
        Report report = comparison.run(name -> spec.commandLine().getErr().println(name));
        spec.commandLine().getOut().println(report.text());
        Path json = options.json();
        if (json != null) {
            report.writeJson(json);
        }
        return 0;
    }
}
