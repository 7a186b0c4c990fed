package io.quittance.app.command;

import io.quittance.app.desk.WhatIfDesk;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.StoppedException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges past nights again by other policies. */
@Command(name = "whatif")
final class WhatIfCommand implements Callable<Integer> {

    private final Program program;

    @Option(names = "--policies", required = true, paramLabel = "FILE", descriptionKey = "option.policies")
    private Path policies = Path.of("");

    @Option(names = "--from", required = true, paramLabel = "D", descriptionKey = "option.from")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "D", descriptionKey = "option.last-date")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.whatif-out")
    private @Nullable Path out;

    WhatIfCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Folders.mustBeFile(policies, "--policies");
        if (from.isAfter(to)) {
            throw StoppedException.wrongUsage("whatif.backwards", from, to);
        }
        return program.run(Extent.COMMAND, session -> {
            Terminal terminal = program.terminal();
            Path folder = out == null ? null : Folders.writable(out);
            terminal.say(session.get(WhatIfDesk.class).compare(policies, from, to, folder, terminal.lang()));
            return ExitCode.DONE;
        });
    }
}
