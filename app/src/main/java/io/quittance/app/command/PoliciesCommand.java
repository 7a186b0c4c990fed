package io.quittance.app.command;

import io.quittance.app.desk.PolicyDesk;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Lang;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the policies, or checks a file of them. */
@Command(name = "policies")
final class PoliciesCommand implements Callable<Integer> {

    private final Program program;

    @Option(names = "--policies", paramLabel = "FILE", descriptionKey = "option.policies")
    private @Nullable Path policies;

    PoliciesCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Folders.mustBeFile(policies, "--policies");
        return say((desk, lang) -> desk.list(policies, lang));
    }

    /** {@code policies check FILE}. */
    @Command(name = "check")
    Integer check(@Parameters(paramLabel = "FILE", descriptionKey = "option.file") Path file) {
        Folders.mustBeFile(file, "FILE");
        return say((desk, lang) -> desk.check(file, lang));
    }

    private Integer say(BiFunction<PolicyDesk, Lang, String> question) {
        return program.run(Extent.CONFIGURATION, session -> {
            Terminal terminal = program.terminal();
            terminal.say(question.apply(session.get(PolicyDesk.class), terminal.lang()));
            return ExitCode.DONE;
        });
    }
}
