package io.quittance.app.command;

import io.quittance.app.desk.EvidenceDesk;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Lang;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attaches a subscriber's own export to a case; without a file, lists what is attached. */
@Command(name = "evidence")
final class EvidenceCommand implements Callable<Integer> {

    private final Program program;

    @Option(names = "--case", required = true, paramLabel = "N", descriptionKey = "option.case")
    private String caseNumber = "";

    @Option(names = "--rows", split = ",", paramLabel = "LINE", descriptionKey = "option.rows")
    private Set<Integer> rows = new LinkedHashSet<>();

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as")
    private @Nullable String by;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "option.export")
    private @Nullable Path file;

    EvidenceCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Folders.mustBeFile(file, "FILE");
        return program.run(Extent.COMMAND, session -> {
            Terminal terminal = program.terminal();
            EvidenceDesk desk = session.get(EvidenceDesk.class);
            Lang lang = terminal.lang();
            terminal.say(
                    file == null
                            ? desk.list(caseNumber, lang)
                            : desk.attach(
                                    caseNumber, file.toAbsolutePath().normalize(), rows, program.actor(by), lang));
            return ExitCode.DONE;
        });
    }
}
