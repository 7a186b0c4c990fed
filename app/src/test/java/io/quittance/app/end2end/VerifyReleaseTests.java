package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The folder of a released batch held against its manifest and the ledger: untouched, and touched. */
class VerifyReleaseTests extends WithInstallation {

    private static final String DATE = Stories.DATE;
    private static final String CREDITS = DATE + "-credits-CMCC";

    @Test
    void aReleasedFolderIsHeldAgainstItsBatch() throws IOException {
        Path released = aReleasedNight();
        assertThat(verify(released).endsWith(0).out())
                .contains("批次 " + CREDITS + " 与清单、账本一致：2 个文件，1 行，合计 10.00，quittance 提出，quittance 批准");
        verify(released.resolveSibling(DATE + "-complaints-CMCC")).endsWith(0);

        Path instructions = released.resolve("instructions.csv");
        Published published = new Published(released);
        published.forge("instructions.csv", "10.00,10.00", "10.00,99.00", "\"10.00\"", "\"99.00\"");
        assertThat(verify(released).endsWith(4).out())
                .containsPattern("instructions.csv 第 2 行：.* 的 amount 写的是“99.00”，应为“10.00”")
                .contains("共 1 处不一致；请勿提交");
        published.forge("instructions.csv", "10.00,99.00", "10.00,10.00", "\"99.00\"", "\"10.00\"");

        String row = Files.readAllLines(instructions).get(1);
        published.forge("instructions.csv", row + "\r\n", "", "\"rows\": 1", "\"rows\": 0", "\"10.00\"", "\"0.00\"");
        assertThat(verify(released).endsWith(4).out())
                .contains("instructions.csv：缺少账本中的 " + row.substring(0, row.indexOf(',')));
    }

    @Test
    void aReleasedFoldersNamesTotalAndBytesAreItsBatchs() throws IOException {
        Path released = aReleasedNight();
        Published published = new Published(released);
        published.rewrite(Published.MANIFEST, "\"approved_by\": \"quittance\"", "\"approved_by\": \"lei\"");
        published.rewrite(Published.MANIFEST, "\"total\": \"10.00\"", "\"total\": \"11.00\"");
        published.rewrite("credits/CMCC-credits.csv", "CM-RING", "CM-RONG");
        assertThat(verify(released).endsWith(4).out())
                .contains("manifest.json：approved_by 写的是“lei”，账本是“quittance”")
                .contains("instructions.csv：清单合计 11.00，实际 10.00")
                .contains("credits/CMCC-credits.csv：内容已被改动")
                .containsPattern("credits/CMCC-credits.csv 第 2 行：.* 的 service_code 写的是“CM-RONG”，应为“CM-RING”");
        published.rewrite(Published.MANIFEST, "\"" + CREDITS + "\"", "\"2026-11-18-credits-CMCC\"");
        assertThat(verify(released).endsWith(4).out()).contains("manifest.json：账本中没有已下达的批次 2026-11-18-credits-CMCC");
    }

    /** Where the credits of a night are that nobody had to approve. */
    private Path aReleasedNight() throws IOException {
        installation.configured("quittance:\n  refunds:\n    approval: none\n");
        Stories.deliver(installation);
        installation.night(DATE).endsWith(0);
        return installation.out().resolve("released").resolve(CREDITS);
    }

    private Ended verify(Path published) {
        return installation.type(List.of(
                "verify", published.toString(), "--home", installation.home().toString()));
    }
}
