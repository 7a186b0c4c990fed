package io.quittance.bench.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that is watched from its start to its end: what it says and when, and the memory it takes. */
final class Child {

    private static final int GLANCE_MILLISECONDS = 20;

    private final List<String> command;
    private final Map<String, String> environment;
    private final List<Said> said = new ArrayList<>();

    /**
     * A command line.
     *
     * @param environment put beside this process's own
     */
    Child(List<String> command, Map<String, String> environment) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
    }

    /**
     * A line of output or error.
     *
     * @param nanos since the process was started
     */
    record Said(String line, long nanos) {}

    /**
     * How it went.
     *
     * @param firstSeen nanoseconds after which the awaited event had happened, or the end
     * @param peakRss bytes
     */
    record Ended(int code, long nanos, long firstSeen, long peakRss, List<Said> said) {

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

    /** Runs it to its end. */
    Ended run() throws IOException, InterruptedException {
        return run(() -> false);
    }

    /**
     * Runs it to its end.
     *
     * @param awaited whose first moment is noted
     */
    Ended run(Event awaited) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        Thread undo = new Thread(process::destroy, "bench-end");
        Runtime.getRuntime().addShutdownHook(undo);
        Thread ear = new Thread(() -> listen(process, start), "bench-ear");
        ear.start();
        long firstSeen = -1;
        long rss = 0;
        while (!process.waitFor(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            rss = Math.max(rss, peakRss(process.pid()));
            if (firstSeen < 0 && awaited.happened()) {
                firstSeen = System.nanoTime() - start;
            }
        }
        long nanos = System.nanoTime() - start;
        ear.join();
        Runtime.getRuntime().removeShutdownHook(undo);
        return new Ended(process.exitValue(), nanos, firstSeen < 0 ? nanos : firstSeen, rss, List.copyOf(said));
    }

    private void listen(Process process, long start) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(new Said(line, System.nanoTime() - start));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Linux remembers as the most memory a process ever had; 0 when it is gone. */
    private static long peakRss(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
