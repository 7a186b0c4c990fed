package io.quittance.app.command;

import io.quittance.app.desk.ReplayDesk;
import io.quittance.app.night.NightOutcome;
import io.quittance.app.night.NightRequest;
import io.quittance.app.session.Session;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.settings.QuittanceSettings;
import io.quittance.app.words.ExitCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Feeds a repaired quarantine back. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "FILE", descriptionKey = "option.quarantine")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(names = "--policies", paramLabel = "FILE", descriptionKey = "option.policies")
    private @Nullable Path policies;

    @Option(names = "--formats", paramLabel = "DIR", descriptionKey = "option.formats")
    private @Nullable Path formats;

    ReplayCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Folders.mustBeFile(file, "FILE");
        Folders.mustBeFile(policies, "--policies");
        Folders.mustBeFolder(formats, "--formats");
        return program.run(Extent.COMMAND, this::replay);
    }

    private ExitCode replay(Session session) {
        Path to = Folders.writable(
                out == null ? session.get(QuittanceSettings.class).out() : out);
        NightOutcome outcome = session.get(ReplayDesk.class)
                .replay(
                        file.toAbsolutePath().normalize(),
                        new NightRequest(
                                LocalDate.EPOCH,
                                program.home().folder(),
                                to,
                                policies,
                                formats,
                                program.terminal().lang(),
                                null));
        program.terminal().say(outcome.summary());
        return outcome.exitCode();
    }
}
