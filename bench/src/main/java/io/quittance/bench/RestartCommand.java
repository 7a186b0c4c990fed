package io.quittance.bench;

import io.quittance.bench.run.RestartReport;
import io.quittance.bench.run.Restarts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures what a kill costs. */
@Command(
        name = "restart",
        description = "Kills a night at several instants, starts it again and measures what is lost.")
final class RestartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MeasureOptions options = new MeasureOptions();

    @Override
    public Integer call() throws Exception {
        Restarts restarts = new Restarts(options.volume(), MeasureOptions.house(), options.work());
        RestartReport report = restarts.run(soFar -> spec.commandLine().getErr().println(soFar.newest()));
        spec.commandLine().getOut().println(report.text());
        Path json = options.json();
        if (json != null) {
            report.writeJson(json);
        }
        return 0;
    }
}
