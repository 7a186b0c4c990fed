package io.quittance.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end. */
final class PostgresCommand {

    private PostgresCommand() {}

    /** Whether a command exists and ends with 0. */
    static boolean succeeds(List<String> command) throws IOException {
        try {
            return exit(new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /**
     * Runs a command; its words go through a file, because a server that it leaves behind would keep a pipe open.
     *
     * @param environment added to ours
     */
    static Outcome run(List<String> command, Path folder, Map<String, String> environment) throws IOException {
        Path words = Files.createTempFile("quittance-postgres", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().putAll(environment);
            int code = exit(builder.start());
            return new Outcome(code, Files.readString(words, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(words);
        }
    }

    private static int exit(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException(e, "interrupted");
        }
    }

    /**
     * How a command ended.
     *
     * @param words all it said
     */
    record Outcome(int code, String words) {

        boolean succeeded() {
            return code == 0;
        }

        /** The line that says most: the first that names an error, else the last. */
        String reason() {
            List<String> lines = words.lines().filter(line -> !line.isBlank()).toList();
            return lines.stream()
                    .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                    .findFirst()
                    .orElse(lines.isEmpty() ? "exit " + code : lines.get(lines.size() - 1))
                    .trim();
        }
    }
}
