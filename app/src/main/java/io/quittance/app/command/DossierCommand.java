package io.quittance.app.command;

import io.quittance.app.desk.DossierDesk;
import io.quittance.app.desk.DossierDesk.Written;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.writers.dossier.Addressee;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the complaint dossier of one case. */
@Command(name = "dossier")
final class DossierCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "CASE", descriptionKey = "option.case")
    private String number = "";

    @Option(names = "--to", paramLabel = "ADDRESSEE", defaultValue = "operator", descriptionKey = "option.dossier-to")
    private String to = "";

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "dossiers", descriptionKey = "option.dossier-out")
    private Path out = Path.of("dossiers");

    @Option(names = "--filing-copy", descriptionKey = "option.filing-copy")
    private boolean filingCopy;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.filing-reason")
    private @Nullable String reason;

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as")
    private @Nullable String by;

    DossierCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Addressee addressee = Addressee.of(to).orElseThrow(() -> StoppedException.wrongUsage("wrong.no-addressee", to));
        String why = reason == null ? "" : reason.strip();
        Path folder = out.toAbsolutePath().normalize();
        return program.run(Extent.COMMAND, session -> {
            DossierDesk desk = session.get(DossierDesk.class);
            Written written = filingCopy
                    ? desk.filing(number, addressee, folder, program.actor(by), why)
                    : desk.share(number, addressee, folder);
            Terminal terminal = program.terminal();
            terminal.say(Sentence.of(filingCopy ? "dossier.filed" : "dossier.shared", written.file()));
            written.warnings()
                    .forEach(warning -> terminal.say(Sentence.said("! " + warning.zh(), "! " + warning.en())));
            return ExitCode.DONE;
        });
    }
}
