package io.quittance.app.command;

import io.quittance.app.desk.VerifyDesk;
import io.quittance.app.desk.VerifyDesk.Verification;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Holds a published folder against its manifest and the ledger. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "DIR", descriptionKey = "option.outbox")
    private Path folder = Path.of("");

    VerifyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Folders.mustBeFolder(folder, "DIR");
        return program.run(Extent.COMMAND, session -> {
            Terminal terminal = program.terminal();
            Verification verification =
                    session.get(VerifyDesk.class).verify(folder.toAbsolutePath().normalize(), terminal.lang());
            terminal.say(verification.text());
            return verification.right() ? ExitCode.DONE : ExitCode.UNPROVED;
        });
    }
}
