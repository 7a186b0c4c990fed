package io.quittance.app.command;

import io.quittance.app.desk.BatchDesk;
import io.quittance.app.desk.DisclosureDesk;
import io.quittance.app.desk.ExportDesk;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.settings.QuittanceSettings;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Sentence;
import io.quittance.ledger.log.Disclosure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, shows, edits, approves, releases and exports batches. */
@Command(name = "refunds")
final class RefundsCommand implements Callable<Integer> {

    private final Program program;

    RefundsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return list(false);
    }

    /** {@code refunds list}. */
    @Command(name = "list")
    Integer list(@Option(names = "--all", descriptionKey = "option.all") boolean all) {
        return say(desk -> desk.list(all, program.terminal().lang()));
    }

    /** {@code refunds show BATCH}. */
    @Command(name = "show")
    Integer show(@Parameters(paramLabel = "BATCH", descriptionKey = "option.batch") String number) {
        return say(desk -> desk.show(number, program.terminal().lang()));
    }

    /** {@code refunds take-out BATCH ROW --reason TEXT}. */
    @Command(name = "take-out")
    Integer takeOut(
            @Parameters(paramLabel = "BATCH", descriptionKey = "option.batch") String number,
            @Parameters(paramLabel = "ROW", descriptionKey = "option.row") String row,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.reason")
                    String reason,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return tell(
                desk -> Sentence.of("refunds.taken-out", desk.takeOut(number, row, reason, program.actor(by)), number));
    }

    /** {@code refunds propose BATCH}. */
    @Command(name = "propose")
    Integer propose(
            @Parameters(paramLabel = "BATCH", descriptionKey = "option.batch") String number,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return tell(desk -> Sentence.of("refunds.proposed", desk.propose(number, program.actor(by))));
    }

    /** {@code refunds approve BATCH}. */
    @Command(name = "approve")
    Integer approve(
            @Parameters(paramLabel = "BATCH", descriptionKey = "option.batch") String number,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return tell(desk -> {
            desk.approve(number, program.actor(by));
            return Sentence.of("refunds.approved", number, program.actor(by));
        });
    }

    /** {@code refunds reject BATCH --reason TEXT}. */
    @Command(name = "reject")
    Integer reject(
            @Parameters(paramLabel = "BATCH", descriptionKey = "option.batch") String number,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.reason")
                    String reason,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return tell(desk -> {
            desk.reject(number, reason, program.actor(by));
            return Sentence.of("refunds.rejected", number);
        });
    }

    /** {@code refunds release BATCH}. */
    @Command(name = "release")
    Integer release(
            @Parameters(paramLabel = "BATCH", descriptionKey = "option.batch") String number,
            @Option(names = "--on", paramLabel = "D", descriptionKey = "option.on") @Nullable LocalDate on,
            @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out") @Nullable Path out,
            @Option(names = "--unmasked", descriptionKey = "option.unmasked") boolean unmasked,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            descriptionKey = "option.unmasked-reason")
                    String reason,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return program.run(Extent.COMMAND, session -> {
            LocalDate day = on == null ? LocalDate.now(session.get(Clock.class)) : on;
            Path to = Folders.writable(
                    out == null ? session.get(QuittanceSettings.class).out() : out);
            String who = program.actor(by);
            Disclosure leave = unmasked ? session.get(DisclosureDesk.class).leave(who, reason.strip()) : null;
            Path folder = session.get(BatchDesk.class)
                    .release(number, day, to, leave, program.terminal().lang(), who);
            program.terminal().say(Sentence.of("refunds.released", number, folder));
            return ExitCode.DONE;
        });
    }

    /** {@code refunds export BATCH --template FILE}. */
    @Command(name = "export")
    Integer export(
            @Parameters(paramLabel = "BATCH", descriptionKey = "option.batch") String number,
            @Option(names = "--template", required = true, paramLabel = "FILE", descriptionKey = "option.template")
                    Path template,
            @Option(names = "--to", required = true, paramLabel = "FILE", descriptionKey = "option.to") Path to) {
        Folders.mustBeFile(template, "--template");
        return program.run(Extent.COMMAND, session -> {
            session.get(ExportDesk.class)
                    .export(number, template, to.toAbsolutePath().normalize());
            program.terminal().say(Sentence.of("refunds.exported", number, to));
            return ExitCode.DONE;
        });
    }

    private Integer say(Function<BatchDesk, String> question) {
        return program.run(Extent.COMMAND, session -> {
            program.terminal().say(question.apply(session.get(BatchDesk.class)));
            return ExitCode.DONE;
        });
    }

    private Integer tell(Function<BatchDesk, Sentence> action) {
        return program.run(Extent.COMMAND, session -> {
            program.terminal().say(action.apply(session.get(BatchDesk.class)));
            return ExitCode.DONE;
        });
    }
}
