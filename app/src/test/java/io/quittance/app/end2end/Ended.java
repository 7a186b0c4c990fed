package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a command ended.
 *
 * @param err what it said beside its result, without the lines that only tell how far it is
 */
record Ended(int code, String out, String err) {

    private static final Pattern LOG = Pattern.compile("/\\S+/quittance\\.log");
    private static final int LOG_LINES = 120;

    /** What went wrong in commands that ran in the process of the tests. */
    private static final Path FAILURES = Path.of("target", "failures.log");

    /** The command failed with that code and one clear sentence, which has all these parts. */
    void saysOnly(int expected, String... parts) {
        assertThat(err).as("the only line of complaint").hasLineCount(1).contains(parts);
        assertThat(err).doesNotContain("Exception", "\tat ");
        assertThat(code).as(err).isEqualTo(expected);
    }

    /** The command ended with the first of these codes, or with another one and a clear sentence. */
    void endsOr(int expected, Integer... others) {
        assertThat(err).doesNotContain("Exception", "\tat ");
        if (code != expected) {
            assertThat(others).as(toString()).contains(code);
        }
    }

    /** The command ended with that code and complained of nothing. */
    Ended endsWith(int expected) {
        assertThat(err).as(this::log).isEmpty();
        assertThat(code).as(out).isEqualTo(expected);
        return this;
    }

    /** The end of the log that a complaint points to: a test that fails elsewhere leaves nothing else. */
    private String log() {
        Matcher named = LOG.matcher(err);
        return named.find() ? end(Path.of(named.group())) + "\n" + end(FAILURES) : "";
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
