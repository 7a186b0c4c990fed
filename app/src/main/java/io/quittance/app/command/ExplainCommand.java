package io.quittance.app.command;

import io.quittance.app.desk.FindingDesk;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.StoppedException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains one finding. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "FINDING-ID", descriptionKey = "option.finding")
    private String finding = "";

    ExplainCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.run(Extent.COMMAND, session -> {
            String text = session.get(FindingDesk.class)
                    .explain(finding, program.terminal().lang())
                    .orElseThrow(() -> StoppedException.wrongUsage("wrong.no-finding", finding));
            program.terminal().say(text);
            return ExitCode.DONE;
        });
    }
}
