package io.quittance.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    @Test
    void withoutATerminalAStepIsTwoPlainLines() {
        walk(false);
        assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("读入 …\n读入: 100 行\n");
    }

    @Test
    void onATerminalTheBarGivesWayToTheLine() {
        walk(true);
        assertThat(seen.toString(StandardCharsets.UTF_8)).contains("读入").endsWith("读入: 100 行\n");
    }

    private void walk(boolean terminal) {
        Progress progress = Progress.on(new PrintStream(seen, true, StandardCharsets.UTF_8), terminal);
        progress.stepStarted("读入", 100);
        progress.advanced(100);
        progress.stepDone("100 行");
    }
}
