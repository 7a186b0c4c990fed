package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.app.QuittanceApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A night in a process of its own. */
final class RunningNight implements AutoCloseable {

    private final Process process;
    private final BufferedReader err;
    private final Path out;
    private final List<String> said = new ArrayList<>();

    private RunningNight(Process process, Path out) {
        this.process = process;
        this.err = process.errorReader(StandardCharsets.UTF_8);
        this.out = out;
    }

    static RunningNight launch(Path folder, Map<String, String> environment, List<String> line) throws IOException {
        Path out = Files.createTempFile(folder, "out-", ".txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                QuittanceApplication.class.getName()));
        command.addAll(line);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
        builder.redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUITTANCE_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return new RunningNight(builder.start(), out);
    }

    /** Waits until a step begins; the step is named as a person reads it. */
    RunningNight awaitStep(String name) throws IOException {
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            said.add(line);
            if (line.equals(name + " …")) {
                return this;
            }
        }
        throw new AssertionError("the program ended before " + name + ": " + said);
    }

    RunningNight pause(long milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
        return this;
    }

    /** Ends it as {@code kill -9} does, wherever it is. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits for its end. */
    Ended ended() throws IOException {
        Stream<String> rest = err.lines();
        String complaints = Stream.concat(said.stream(), rest)
                .filter(line -> !line.endsWith(" …") && !line.matches("\\S[^:]*: \\d+\\.\\d{3} .*"))
                .collect(Collectors.joining("\n"));
        int code = process.onExit().join().exitValue();
        return new Ended(code, Files.readString(out), complaints);
    }

    /** Nothing is left running when a test fails half-way. */
    @Override
    public void close() {
        kill();
        assertThat(process.isAlive()).isFalse();
    }
}
