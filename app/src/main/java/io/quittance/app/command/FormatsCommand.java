package io.quittance.app.command;

import io.quittance.app.desk.FormatDesk;
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

/** Lists the formats, or shows how a file would be read. */
@Command(name = "formats")
final class FormatsCommand implements Callable<Integer> {

    private final Program program;

    @Option(names = "--formats", paramLabel = "DIR", descriptionKey = "option.formats")
    private @Nullable Path folder;

    FormatsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return say(folder, (desk, lang) -> desk.list(folder, lang));
    }

    /** {@code formats try FILE}. */
    @Command(name = "try")
    Integer trial(
            @Option(names = "--formats", paramLabel = "DIR", descriptionKey = "option.formats") @Nullable Path folder,
            @Parameters(paramLabel = "FILE", descriptionKey = "option.file") Path file) {
        Folders.mustBeFile(file, "FILE");
        return say(folder, (desk, lang) -> desk.trial(file, folder, lang));
    }

    private Integer say(@Nullable Path formats, BiFunction<FormatDesk, Lang, String> question) {
        Folders.mustBeFolder(formats, "--formats");
        return program.run(Extent.CONFIGURATION, session -> {
            Terminal terminal = program.terminal();
            terminal.say(question.apply(session.get(FormatDesk.class), terminal.lang()));
            return ExitCode.DONE;
        });
    }
}
