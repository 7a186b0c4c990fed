package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Past nights judged by other policies: what differs, as of each night, and nothing changed by asking. */
class WhatIfTests extends WithInstallation {

    private static final Path SHIPPED = Path.of("..", "readers", "src", "main", "resources", "policies.yaml");
    private static final String LENIENT = """
            version: 1
            policies:
              - id: default
                valid-from: 2020-01-01
                source: "test"
                billing: POSTPAID
                effect: %s
                unused-period: NONE
            """;

    @Test
    void theSamePoliciesFindTheSameOnEveryNight() {
        for (int night = 1; night <= 2; night++) {
            Path inbox = Path.of("..", "sample-data", "night-" + night, "inbox");
            installation
                    .night("2026-11-" + (18 + night), "--inbox", inbox.toString())
                    .endsWith(3);
        }
        Ledger before = installation.ledger();
        Ended ended = whatif(SHIPPED, "2026-11-19", "2026-11-20").endsWith(0);
        assertThat(ended.out().lines().filter(line -> line.contains("没有差异"))).hasSize(2);
        assertThat(ended.out()).contains("账务日 2026-11-19：", "账务日 2026-11-20：", "共 0 处差异");
        installation.ledger().isSameAs(before);
    }

    @Test
    void eachNightIsJudgedWithWhatWasKnownThen() throws IOException {
        Path next = Files.createDirectory(folder.resolve("next"));
        Stories.deliver(installation);
        Path immediate = policies("IMMEDIATE");
        installation.night("2026-11-19", "--policies", immediate.toString()).endsWith(0);
        Files.writeString(next.resolve("late.csv"), Stories.CANCELLATIONS + Stories.cancelled(2));
        installation
                .night("2026-11-20", "--inbox", next.toString(), "--policies", immediate.toString())
                .endsWith(0);
        Path strict = Files.writeString(
                folder.resolve("none.yaml"),
                Files.readString(immediate).replace("IMMEDIATE", "NEXT_MONTH\n    cutoff: PT1000H"));
        Path out = folder.resolve("whatif");
        Ended ended = whatif(strict, "2026-11-19", "2026-11-20", "--out", out.toString())
                .endsWith(0);
        assertThat(ended.out().lines().toList())
                .contains(
                        "账务日 2026-11-19：原判 1 项、应退 10.00；新政策 0 项、应退 0.00。",
                        "  CHARGE_AFTER_CANCELLATION：1 → 0 项，应退 10.00 → 0.00（仅新政策 0，仅原判 1，金额不同 0）",
                        "账务日 2026-11-20：原判 2 项、应退 20.00；新政策 0 项、应退 0.00。");
        assertThat(Outbox.of(out).rows("whatif-2026-11-19-2026-11-20.csv"))
                .extracting(row -> row.get("night") + " " + row.get("difference") + " " + row.get("charge_id") + " "
                        + row.get("account") + " " + row.get("refund_here") + " " + row.get("refund_there"))
                .containsExactly(
                        "2026-11-19 ONLY_HERE C-1 138****0001 10.00 0.00",
                        "2026-11-20 ONLY_HERE C-2 138****0002 10.00 0.00");
        assertThat(out).isDirectoryNotContaining("glob:**/*.part");
    }

    @Test
    void whatCannotBeComparedIsWrongUsage() throws IOException {
        Stories.deliver(installation);
        installation.night("2026-11-19").endsWith(0);
        whatif(SHIPPED, "2026-11-20", "2026-11-19").saysOnly(2, "--from 2026-11-20 晚于 --to 2026-11-19");
        whatif(SHIPPED, "2026-01-01", "2026-01-31").saysOnly(2, "2026-01-01 至 2026-01-31 没有已平账的账务日");
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "version: 1\npolicies: nonsense\n");
        whatif(wrong, "2026-11-19", "2026-11-19").saysOnly(2, "政策文件有误");
    }

    private Path policies(String effect) throws IOException {
        return Files.writeString(folder.resolve(effect + ".yaml"), LENIENT.formatted(effect));
    }

    private Ended whatif(Path policies, String from, String to, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "whatif",
                "--policies",
                policies.toString(),
                "--from",
                from,
                "--to",
                to,
                "--home",
                installation.home().toString()));
        line.addAll(List.of(more));
        return installation.type(line);
    }
}
