package io.quittance.app.command;

import io.quittance.app.desk.CaseDesk;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Sentence;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.ledger.casework.CaseState;
import io.quittance.ledger.casework.Outcome;
import io.quittance.writers.dossier.Filing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, shows, notes, assigns, files and closes cases. */
@Command(name = "case")
final class CaseCommand implements Callable<Integer> {
    private static final List<CaseState> NOT_CLOSED = List.of(CaseState.OPEN, CaseState.WORKING, CaseState.WAITING);

    private final Program program;

    CaseCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return list(null, 50);
    }

    /** {@code case list}. */
    @Command(name = "list")
    Integer list(
            @Option(names = "--state", split = ",", paramLabel = "STATE", descriptionKey = "option.state") @Nullable
                    List<CaseState> states,
            @Option(names = "--most", defaultValue = "50", paramLabel = "N", descriptionKey = "option.most") int most) {
        return with(desk -> program.terminal()
                .say(desk.list(
                        states == null ? NOT_CLOSED : states,
                        most,
                        program.terminal().lang())));
    }

    /** {@code case show CASE}. */
    @Command(name = "show")
    Integer show(@Parameters(paramLabel = "CASE", descriptionKey = "option.case") String number) {
        return with(desk ->
                program.terminal().say(desk.show(number, program.terminal().lang())));
    }

    /** {@code case note CASE TEXT}. */
    @Command(name = "note")
    Integer note(
            @Parameters(paramLabel = "CASE", descriptionKey = "option.case") String number,
            @Parameters(paramLabel = "TEXT", descriptionKey = "option.text") String text,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return done(number, desk -> desk.note(number, text, program.actor(by)));
    }

    /** {@code case assign CASE NAME}. */
    @Command(name = "assign")
    Integer assign(
            @Parameters(paramLabel = "CASE", descriptionKey = "option.case") String number,
            @Parameters(paramLabel = "NAME", descriptionKey = "option.person") String assignee,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return done(number, desk -> desk.assign(number, assignee, program.actor(by)));
    }

    /** {@code case close CASE --outcome O --reason TEXT}. */
    @Command(name = "close")
    Integer close(
            @Parameters(paramLabel = "CASE", descriptionKey = "option.case") String number,
            @Option(names = "--outcome", required = true, paramLabel = "OUTCOME", descriptionKey = "option.outcome")
                    Outcome outcome,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.reason")
                    String reason,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return done(number, desk -> desk.close(number, outcome, reason, program.actor(by)));
    }

    /** {@code case file CASE --channel C}. */
    @Command(name = "file")
    Integer file(
            @Parameters(paramLabel = "CASE", descriptionKey = "option.case") String number,
            @Option(names = "--channel", required = true, paramLabel = "CHANNEL", descriptionKey = "option.channel")
                    ComplaintChannel channel,
            @Option(names = "--on", paramLabel = "D", descriptionKey = "option.on") @Nullable LocalDate on,
            @Option(names = "--reference", defaultValue = "", paramLabel = "NO", descriptionKey = "option.reference")
                    String reference,
            @Option(names = "--anyway", descriptionKey = "option.anyway") boolean anyway,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return program.run(Extent.COMMAND, session -> {
            LocalDate day = on == null ? LocalDate.now(session.get(Clock.class)) : on;
            CaseDesk desk = session.get(CaseDesk.class);
            desk.file(number, channel, day, reference, anyway, program.actor(by));
            program.terminal().say(Sentence.of("case.filed", number, channel, day));
            String consequences =
                    desk.consequences(channel, day, program.terminal().lang());
            if (!consequences.isEmpty()) {
                program.terminal().say(Sentence.of("case.blocks", consequences));
            }
            return ExitCode.DONE;
        });
    }

    /** {@code case answer CASE --channel C --said STATE}. */
    @Command(name = "answer")
    Integer answer(
            @Parameters(paramLabel = "CASE", descriptionKey = "option.case") String number,
            @Option(names = "--channel", required = true, paramLabel = "CHANNEL", descriptionKey = "option.channel")
                    ComplaintChannel channel,
            @Option(names = "--said", required = true, paramLabel = "STATE", descriptionKey = "option.said")
                    Filing.State said,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return done(number, desk -> desk.answer(number, channel, said, program.actor(by)));
    }

    private Integer done(String number, Consumer<CaseDesk> action) {
        return with(desk -> {
            action.accept(desk);
            program.terminal().say(desk.show(number, program.terminal().lang()));
        });
    }

    private Integer with(Consumer<CaseDesk> action) {
        return program.run(Extent.COMMAND, session -> {
            action.accept(session.get(CaseDesk.class));
            return ExitCode.DONE;
        });
    }
}
