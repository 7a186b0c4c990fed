package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills as the channels really wrote them, where they are at hand; they are not part of the house. */
class RealBillTests {

    private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

    /** Rows whose number became another row's when somebody masked the bill before it was published. */
    private static final int MASKED_ALIKE = 2;

    @TempDir
    Path folder;

    @Test
    void realBillsTieOut() throws IOException {
        assumeThat(SAMPLES).isDirectory();
        try (Installation installation = Installation.in(folder)) {
            deliver(installation, "wechatpay_tradebill_ALL_utf8bom.csv");
            deliver(installation, "alipay_trade_detail_2019.literal.csv");
            installation.night("2026-11-19").endsWith(3);
            Ledger ledger = installation.ledger();
            assertThat(installation.outbox("2026-11-19").quarantine())
                    .extracting(row -> row.get("file") + " " + row.get("codes"))
                    .containsOnly("wechatpay_tradebill_ALL_utf8bom.csv CONFLICTING_RECORD")
                    .hasSize(MASKED_ALIKE);
            assertThat(ledger.count("payment")).isEqualTo(31 - MASKED_ALIKE + 6);
            assertThat(ledger.count("refund")).isEqualTo(14 + 4);
            assertThat(installation.outbox("2026-11-19").rows("proof.csv"))
                    .extracting(line -> line.get("control") + " " + line.get("left") + " " + line.get("ok"))
                    .contains(
                            "wechatpay_tradebill_ALL_utf8bom.csv: declared 总交易单数 = computed 45 true",
                            "alipay_trade_detail_2019.literal.csv: rows accepted = rows in the ledger 10 true")
                    .allMatch(line -> line.endsWith(" true"));
        }
    }

    private static void deliver(Installation installation, String name) throws IOException {
        installation.deliver(name, Files.readAllBytes(SAMPLES.resolve(name)));
    }
}
