package io.quittance.app.command;

import io.quittance.app.settings.Release;
import io.quittance.app.words.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says which release this is, and which home it would use. */
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {

    private final Program program;

    VersionCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        program.terminal()
                .say("quittance " + Release.text() + ", Java " + Runtime.version() + ", "
                        + program.home().folder());
        return ExitCode.DONE.number();
    }
}
