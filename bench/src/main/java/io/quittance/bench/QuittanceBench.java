package io.quittance.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The bench as a program. */
@Command(
        name = "quittance bench",
        description = "Generates nights of any size and measures Quittance beside others.",
        subcommands = {GenerateCommand.class, RunCommand.class, NightsCommand.class, RestartCommand.class},
        mixinStandardHelpOptions = true)
public final class QuittanceBench {

    private static final int WRONG_USAGE = 2;
    private static final int FAILED = 1;

    /** Runs one command line. */
    public static void main(String[] args) {
        System.exit(run(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), args));
    }

    /** Runs one command line and says everything on the stream. */
    static int run(PrintStream out, String... args) {
        PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new QuittanceBench());
        line.setOut(writer);
        line.setErr(writer);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            writer.println(failure.getMessage());
            return failure instanceof IllegalArgumentException ? WRONG_USAGE : FAILED;
        });
        return args.length == 0 ? line.execute("--help") : line.execute(args);
    }
}
