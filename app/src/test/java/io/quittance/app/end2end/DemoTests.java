package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo shows the whole circle: found, proposed, approved, released, confirmed, closed. */
class DemoTests {

    @TempDir
    Path folder;

    @Test
    void whatTheFirstNightFindsIsBackAfterTheThird() throws IOException {
        try (Installation installation = Installation.in(folder)) {
            Path home = installation.home().resolve("demo");
            Ended ended = installation
                    .type(List.of(
                            "demo",
                            "--data",
                            Path.of("..", "sample-data").toString(),
                            "--home",
                            installation.home().toString()))
                    .endsWith(0);
            assertThat(ended.out()).contains("lei 批准了微信退款批次 2026-11-19-wechat", "已到账", "已全部退回", "在途");
            assertThat(ended.out()).containsSubsequence("【查出】", "【提出】", "【批准】", "【下达】", "【确认】", "【结清】", "【投诉】");
            assertThat(home.resolve("outbox/dossiers")).isDirectoryContaining("glob:**-operator.zip");
            Outbox third = Outbox.of(home.resolve("outbox").resolve("2026-11-21"));
            assertThat(third.findings().stream().filter(DemoTests::isSettled)).hasSize(4);
            assertThat(third.files().keySet()).anyMatch(name -> name.startsWith("quittances/K"));
            assertThat(home.resolve("outbox/released/2026-11-19-wechat/manifest.json"))
                    .content()
                    .contains("\"proposed_by\": \"quittance\"", "\"approved_by\": \"lei\"");
        }
    }

    private static boolean isSettled(CSVRecord finding) {
        return finding.get("status").equals("SETTLED");
    }
}
