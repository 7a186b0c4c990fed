package io.quittance.app.command;

import io.quittance.app.desk.DemoDesk;
import io.quittance.app.night.NightOutcome;
import io.quittance.app.night.NightRequest;
import io.quittance.app.postgres.Database;
import io.quittance.app.session.Session;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.settings.Home;
import io.quittance.app.settings.Trees;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sample nights, in a home of their own that is emptied first. */
@Command(name = "demo", hidden = true)
final class DemoCommand implements Callable<Integer> {

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 11, 19);

    private final Program program;

    @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "option.data")
    private Path data = Path.of("");

    DemoCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Folders.mustBeFolder(inbox(1), "--data");
        Home home = new Home(program.home().folder().resolve("demo"));
        Path outbox = home.folder().resolve("outbox");
        empty(home, outbox);
        return program.run(Extent.COMMAND, home, session -> nights(session, outbox));
    }

    private void empty(Home home, Path outbox) {
        Database.discard(home.folder());
        try {
            Trees.delete(outbox);
            Trees.delete(home.folder().resolve("archive"));
            Files.deleteIfExists(home.accountKey());
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "disk.not-writable", home.folder());
        }
    }

    private ExitCode nights(Session session, Path outbox) {
        Folders.writable(outbox);
        Terminal terminal = program.terminal();
        DemoDesk people = session.get(DemoDesk.class);
        LocalDate last = FIRST_NIGHT;
        for (int number = 1; Files.isDirectory(inbox(number)); number++) {
            last = FIRST_NIGHT.plusDays(number - 1L);
            terminal.say(Sentence.of(number == 1 ? "demo.first-night" : "demo.next-night", number, last));
            NightOutcome outcome = program.night(session, request(number, outbox));
            if (!outcome.balanced()) {
                return outcome.exitCode();
            }
            if (number == 1) {
                terminal.say(people.release(FIRST_NIGHT, outbox, terminal.lang()));
            }
        }
        terminal.say(people.tell(FIRST_NIGHT, outbox, terminal.lang()));
        terminal.say(people.complain(last, outbox, terminal.lang()));
        terminal.say(Sentence.of("demo.done", outbox, FIRST_NIGHT));
        return ExitCode.DONE;
    }

    private NightRequest request(int number, Path outbox) {
        LocalDate date = FIRST_NIGHT.plusDays(number - 1L);
        return new NightRequest(
                date, inbox(number), outbox, null, null, program.terminal().lang(), null);
    }

    private Path inbox(int night) {
        return data.toAbsolutePath().normalize().resolve("night-" + night).resolve("inbox");
    }
}
