package io.quittance.bench;

import io.quittance.bench.run.Series;
import io.quittance.bench.run.SeriesReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private MeasureOptions options = new MeasureOptions();

    @Override
    public Integer call() throws Exception {
        Series series = new Series(options.volume(), nights, MeasureOptions.house(), options.work());
        SeriesReport report = series.run(this::tell);
        spec.commandLine().getOut().println(report.text());
        return 0;
    }

    /** What was measured is kept even if a later night fails. */
    private void tell(SeriesReport report) throws IOException {
        spec.commandLine().getErr().println(report.newest());
        Path json = options.json();
        if (json != null) {
            report.writeJson(json);
        }
    }
}
