package io.quittance.app.command;

import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Sentence;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs until it is told to end. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private final Program program;

    ServeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.run(Extent.SERVER, session -> {
            program.terminal().say(Sentence.of("serve.started"));
            session.awaitEnd();
            return ExitCode.DONE;
        });
    }
}
