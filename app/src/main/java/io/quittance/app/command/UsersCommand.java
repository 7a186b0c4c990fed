package io.quittance.app.command;

import io.quittance.app.desk.PeopleDesk;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Sentence;
import io.quittance.ledger.people.Role;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, adds and disables the people who act. */
@Command(name = "users")
final class UsersCommand implements Callable<Integer> {

    private final Program program;

    UsersCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return list();
    }

    /** {@code users list}. */
    @Command(name = "list")
    Integer list() {
        return program.run(Extent.COMMAND, session -> {
            program.terminal()
                    .say(session.get(PeopleDesk.class).list(program.terminal().lang()));
            return ExitCode.DONE;
        });
    }

    /** {@code users add NAME --role R}. */
    @Command(name = "add")
    Integer add(
            @Parameters(paramLabel = "NAME", descriptionKey = "option.person") String name,
            @Option(names = "--role", required = true, split = ",", paramLabel = "ROLE", descriptionKey = "option.role")
                    List<Role> roles,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return program.run(Extent.COMMAND, session -> {
            session.get(PeopleDesk.class).add(name, roles, program.actor(by));
            program.terminal().say(Sentence.of("users.added", name));
            return ExitCode.DONE;
        });
    }

    /** {@code users disable NAME}. */
    @Command(name = "disable")
    Integer disable(
            @Parameters(paramLabel = "NAME", descriptionKey = "option.person") String name,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as") @Nullable String by) {
        return program.run(Extent.COMMAND, session -> {
            session.get(PeopleDesk.class).disable(name, program.actor(by));
            program.terminal().say(Sentence.of("users.disabled", name));
            return ExitCode.DONE;
        });
    }
}
