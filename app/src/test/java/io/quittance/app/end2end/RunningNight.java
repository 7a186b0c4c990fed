package io.quittance.app.end2end;

import io.quittance.app.QuittanceApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        return start(folder, environment, program(line));
    }

    /** The command that runs a line in a process of its own. */
    static List<String> program(List<String> line) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                withoutTests(System.getProperty("java.class.path")),
                QuittanceApplication.class.getName()));
        command.addAll(line);
        return command;
    }

    /** The program as it is shipped, with its own configuration. */
    private static String withoutTests(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts a command; of this process's variables it gets none that the program would heed. */
    static RunningNight start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path out = Files.createTempFile(folder, "out-", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectInput(new File("/dev/null"));
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

    /** Lets it do nothing until {@link #release}. */
    void hold() throws IOException {
        signal("STOP");
    }

    void release() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
        kill.onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as {@code kill -9} does, wherever it is. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits for its end. */
    Ended ended() throws IOException {
        err.lines().forEach(said::add);
        String complaints = said.stream().filter(line -> !isProgress(line)).collect(Collectors.joining("\n"));
        int code = process.onExit().join().exitValue();
        return new Ended(code, Files.readString(out), complaints);
    }

    private static boolean isProgress(String line) {
        return line.endsWith(" …") || line.matches("\\S[^:]*: \\d+\\.\\d{3} .*");
    }

    /** Nothing is left running when a test fails half-way. */
    @Override
    public void close() {
        kill();
    }
}
