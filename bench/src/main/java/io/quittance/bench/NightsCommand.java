package io.quittance.bench;

import io.quittance.bench.data.Volume;
import io.quittance.bench.run.Series;
import io.quittance.bench.run.SeriesReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what a night costs when many went before. */
@Command(name = "nights", description = "Runs night after night on one ledger and measures each.")
final class NightsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--nights", defaultValue = "90", paramLabel = "K", description = "Number of nights; 90 by default.")
    private int nights;

    @Option(names = "--charges", required = true, paramLabel = "N", description = "Number of charges of each night.")
    private long charges;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Seed of the files.")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes every night there, one after the other.")
    private @Nullable Path json;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Folder to work in; it needs about 2 GB for each million charges of all nights.")
    private @Nullable Path work;

    @Override
    public Integer call() throws Exception {
        Path house = Path.of(System.getProperty("quittance.house", "."))
                .toAbsolutePath()
                .normalize();
        Path folder = work == null ? house.resolve("bench").resolve("target").resolve("work") : work;
        Series series = new Series(
                new Volume(charges, seed),
                nights,
                house,
                Files.createDirectories(folder).toRealPath());
        SeriesReport report = series.run(this::tell);
        spec.commandLine().getOut().println(report.text());
        return 0;
    }

    /** What was measured is kept even if a later night fails. */
    private void tell(SeriesReport report) throws IOException {
        spec.commandLine().getErr().println(report.newest());
        if (json != null) {
            report.writeJson(json);
        }
    }
}
