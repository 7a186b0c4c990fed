package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding of the ledger in words. */
class ExplainTests {

    @TempDir
    Path folder;

    @Test
    void aFindingIsToldWithItsTimelineAndWhatDecidedIt() throws IOException {
        try (Installation installation = Installation.in(folder)) {
            Stories.deliver(installation);
            installation.night(Stories.DATE).endsWith(0);
            String id = installation.outbox(Stories.DATE).findings().get(0).get("finding_id");
            Ended ended = installation
                    .type(List.of("explain", id, "--home", installation.home().toString()))
                    .endsWith(0);
            assertThat(ended.out())
                    .contains("CHARGE_AFTER_CANCELLATION", "138****0001", "政策：")
                    .contains("* 2026-09-12 10:00:00  退订 TD-1", "[cancellations.csv:2]")
                    .contains("* 2026-10-03 08:00:00  扣费 C-1", "[charges.csv:2]")
                    .doesNotContain("13800000001");
        }
    }
}
