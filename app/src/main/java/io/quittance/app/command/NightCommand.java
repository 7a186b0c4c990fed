package io.quittance.app.command;

import io.quittance.app.desk.DisclosureDesk;
import io.quittance.app.night.NightRequest;
import io.quittance.app.session.Session;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.settings.QuittanceSettings;
import io.quittance.app.words.ExitCode;
import io.quittance.ledger.log.Disclosure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One night. */
@Command(name = "night")
final class NightCommand implements Callable<Integer> {

    private final Program program;

    @Option(names = "--date", required = true, paramLabel = "D", descriptionKey = "option.date")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "option.inbox")
    private @Nullable Path inbox;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(names = "--policies", paramLabel = "FILE", descriptionKey = "option.policies")
    private @Nullable Path policies;

    @Option(names = "--formats", paramLabel = "DIR", descriptionKey = "option.formats")
    private @Nullable Path formats;

    @Option(names = "--unmasked", descriptionKey = "option.unmasked")
    private boolean unmasked;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.unmasked-reason")
    private String reason = "";

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as")
    private @Nullable String by;

    NightCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Folders.mustBeFolder(inbox, "--inbox");
        Folders.mustBeFile(policies, "--policies");
        Folders.mustBeFolder(formats, "--formats");
        return program.run(Extent.COMMAND, this::run);
    }

    private ExitCode run(Session session) {
        Disclosure leave = unmasked ? session.get(DisclosureDesk.class).leave(program.actor(by), reason.strip()) : null;
        return program.night(session, request(session.get(QuittanceSettings.class), leave))
                .exitCode();
    }

    private NightRequest request(QuittanceSettings settings, @Nullable Disclosure leave) {
        Path from = inbox == null ? settings.inbox() : inbox;
        Path to = Folders.writable(out == null ? settings.out() : out);
        return new NightRequest(
                date,
                from.toAbsolutePath().normalize(),
                to,
                policies,
                formats,
                program.terminal().lang(),
                leave);
    }
}
