package io.quittance.bench.run;

import io.quittance.bench.contender.Clocks;
import io.quittance.bench.contender.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that is watched from its start to its end: what it says and when, and the memory it takes. */
final class Child {

    private static final int GLANCE_MILLISECONDS = 20;

    private final List<String> command;
    private final Map<String, String> environment;
    private final @Nullable Path server;
    private final List<Said> said = new CopyOnWriteArrayList<>();

    /**
     * A command line.
     *
     * @param environment put beside this process's own
     */
    Child(List<String> command, Map<String, String> environment) {
        this(command, environment, null);
    }

    /**
     * A command line that has a server working for it.
     *
     * @param environment put beside this process's own
     * @param server the file in which it writes its id while it runs
     */
    Child(List<String> command, Map<String, String> environment, @Nullable Path server) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.server = server;
    }

    /**
     * A line of output or error.
     *
     * @param at since the process was started
     */
    record Said(String line, Clocks at) {}

    /**
     * How it went.
     *
     * @param seconds from its start to its end
     * @param firstSeen from its start until the awaited event had happened; nothing if it never did
     * @param peakRss bytes
     */
    record Ended(int code, double seconds, Clocks firstSeen, long peakRss, List<Said> said) {

        /** All it said, for the message that goes with a failure. */
        String words() {
            return said.stream().map(Said::line).reduce("", (all, line) -> all + line + "\n");
        }
    }

    /** Something that happens while a process runs. */
    @FunctionalInterface
    interface Event {
        boolean happened() throws IOException;
    }

    /** When a process is to die before its time. */
    @FunctionalInterface
    interface Death {

        /** Never. */
        Death NATURAL = (seconds, said) -> false;

        /**
         * Whether it is time.
         *
         * @param seconds since the awaited event had happened
         */
        boolean due(double seconds, List<Said> said);
    }

    /** Runs it to its end. */
    Ended run() throws IOException, InterruptedException {
        return run(() -> false, Death.NATURAL);
    }

    /**
     * Runs it to its end.
     *
     * @param awaited whose first moment is noted
     * @param death kills it as {@code kill -9} does
     */
    Ended run(Event awaited, Death death) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        Workers workers = new Workers(process.pid(), server);
        Clocks start = workers.now();
        Thread undo = new Thread(process::destroy, "bench-end");
        Runtime.getRuntime().addShutdownHook(undo);
        Thread ear = new Thread(() -> listen(process, workers, start), "bench-ear");
        ear.start();
        Clocks firstSeen = null;
        long rss = 0;
        while (!process.waitFor(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            rss = Math.max(rss, peakRss(process.pid()));
            if (firstSeen == null && awaited.happened()) {
                firstSeen = workers.now().since(start);
            }
            if (firstSeen != null && death.due(secondsSince(start) - firstSeen.seconds(), said)) {
                // Not the process itself: that would close what it said before it is read.
                process.toHandle().destroyForcibly();
            }
        }
        double seconds = secondsSince(start);
        ear.join();
        Runtime.getRuntime().removeShutdownHook(undo);
        Clocks begun = firstSeen == null ? new Clocks(0, 0) : firstSeen;
        return new Ended(process.exitValue(), seconds, begun, rss, List.copyOf(said));
    }

    private static double secondsSince(Clocks start) {
        return (System.nanoTime() - start.wall()) / 1e9;
    }

    private void listen(Process process, Workers workers, Clocks start) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(new Said(line, workers.now().since(start)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Linux remembers as the most memory a process ever had; 0 when it is gone, be it while this is read. */
    private static long peakRss(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
