package io.quittance.app.command;

import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. Without one, shows what there is. */
@Command(name = "quittance", synopsisSubcommandLabel = "COMMAND")
public final class CommandTable implements Callable<Integer> {

    private final Program program;

    private CommandTable(Program program) {
        this.program = program;
    }

    /**
     * Runs one command line to its end.
     *
     * @return the exit code
     */
    public static int run(Program program, String... args) {
        Terminal terminal = program.terminal();
        WrongUsage.language(args).ifPresent(terminal::speak);
        try {
            return line(program).execute(args);
        } catch (Error defect) {
            return new Failures(terminal).tell(defect);
        }
    }

    private static CommandLine line(Program program) {
        Terminal terminal = program.terminal();
        CommandLine line = new CommandLine(new CommandTable(program));
        line.addMixin("options", program.options());
        for (Object command : List.of(
                new NightCommand(program),
                new ServeCommand(program),
                new ExplainCommand(program),
                new DossierCommand(program),
                new ReplayCommand(program),
                new VerifyCommand(program),
                new UsersCommand(program),
                new CaseCommand(program),
                new RefundsCommand(program),
                new WhatIfCommand(program),
                new EvidenceCommand(program),
                new FormatsCommand(program),
                new PoliciesCommand(program),
                new VersionCommand(program),
                new DemoCommand(program))) {
            line.addSubcommand(command);
        }
        exemplify(line, terminal.lang());
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(Sentence.words(terminal.lang()))
                .registerConverter(Lang.class, code -> Lang.of(code).orElseThrow())
                .registerConverter(LocalDate.class, CommandTable::date)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(new WrongUsage(terminal))
                .setExecutionExceptionHandler(new Failures(terminal));
    }

    /** Java would take years of more than four digits too, of which no folder can be named. */
    private static LocalDate date(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException(text);
        }
        return LocalDate.parse(text);
    }

    /** Ends the help of every command with a line that can be typed. */
    private static void exemplify(CommandLine line, Lang lang) {
        String example =
                Sentence.of("usage.for-example", WrongUsage.example(line)).in(lang);
        line.getCommandSpec().usageMessage().footer("", example);
        line.getSubcommands().values().forEach(command -> exemplify(command, lang));
    }

    @Override
    public Integer call() {
        line(program).usage(program.terminal().err());
        return ExitCode.WRONG_USAGE.number();
    }
}
