package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a case ends in once its money is back, whoever asked for it. Nights are packed, which is harder. */
class QuittanceTests extends WithInstallation {

    private static final String CHARGE =
            "C-1,CMCC,13800000001,CM-RING,彩铃,202610,2026-10-03 08:00:00,30.00,ALIPAY,T-1\n";
    private static final String PAYMENTS = """
            channel,transaction_id,order_no,agreement_ref,account,paid_at,amount,status
            ALIPAY,T-1,O-1,,13800000001,2026-10-03 08:00:05,30.00,SUCCESS
            """;
    private static final String REFUNDS = "channel,refund_no,transaction_id,order_no,refunded_at,amount,status\n";

    @BeforeEach
    void aNight() throws IOException {
        installation.configured("quittance:\n  pack-from: 1B\n");
        installation.deliver("charges.csv", Stories.CHARGES + CHARGE);
        installation.deliver("payments.csv", PAYMENTS);
        installation.deliver("cancellations.csv", Stories.CANCELLATIONS + Stories.cancelled(1));
        installation.night("2026-11-19").endsWith(0);
    }

    @Test
    void moneyThatCameBackUnaskedHasItsQuittance() throws IOException {
        refunded("2026-11-20", "R-7", "30.00");
        assertThat(quittance("2026-11-20"))
                .contains("应退人民币30.00元，已退回30.00元，未退0.00元")
                .contains("T-1", "payments.csv:2", "R-7", "refunds-2026-11-20.csv:2", "—", "差额0.00元");
        assertThat(type("case", "list", "--state", "closed").endsWith(0).out()).contains("已全部退回");
        String before = quittance("2026-11-20");
        installation.night("2026-11-20").endsWith(0);
        assertThat(quittance("2026-11-20")).isEqualTo(before);
    }

    @Test
    void whatWasAskedForAndWhatWasNotAreBothShown() throws IOException {
        refunded("2026-11-20", "R-7", "10.00");
        String number = release("2026-11-20-alipay", "2026-11-20");
        refunded("2026-11-21", number, "20.00");
        assertThat(quittance("2026-11-21"))
                .contains("应退人民币30.00元，已退回30.00元", "R-7", "refunds-2026-11-20.csv:2", "refunds-2026-11-21.csv:2")
                .contains(number, "合计2笔30.00");
    }

    @Test
    void anInstructionThatIsAnsweredInTwoPartsIsFollowedToItsQuittance() throws IOException {
        String number = release("2026-11-19-alipay", "2026-11-20");
        refunded("2026-11-20", number, "10.00");
        assertThat(type("case", "list").endsWith(0).out()).containsPattern(" 20\\.00 +20\\.00 +10\\.00");
        refunded("2026-11-21", "R-8", "20.00");
        assertThat(type("case", "list", "--state", "closed").endsWith(0).out())
                .containsPattern("已全部退回.* 0\\.00 +0\\.00 +30\\.00");
        assertThat(quittance("2026-11-21"))
                .contains("应退人民币30.00元，已退回30.00元", "R-8", "refunds-2026-11-20.csv:2", "refunds-2026-11-21.csv:2");
    }

    private void refunded(String night, String number, String amount) throws IOException {
        installation.deliver(
                "refunds-" + night + ".csv",
                REFUNDS + "ALIPAY," + number + ",T-1,O-1," + night + " 15:00:00," + amount + ",SUCCESS\n");
        installation.night(night).endsWith(0);
    }

    /** Releases a batch of one instruction. */
    private String release(String batch, String on) throws IOException {
        type("users", "add", "root", "--role", "ADMIN").endsWith(0);
        type("users", "add", "fang", "--role", "FINANCE", "--as", "root").endsWith(0);
        type("users", "add", "lei", "--role", "FINANCE_LEAD", "--as", "root").endsWith(0);
        type("refunds", "approve", batch, "--as", "lei").endsWith(0);
        String out = installation.out().toString();
        type("refunds", "release", batch, "--on", on, "--out", out, "--as", "fang")
                .endsWith(0);
        Path sealed = installation.out().resolve("released").resolve(batch).resolve("refunds/alipay-refunds.csv");
        return new String(Files.readAllBytes(sealed), "GB18030")
                .lines()
                .toList()
                .get(1)
                .split(",", -1)[2];
    }

    /** The text of the only one of a night, without blanks. */
    private String quittance(String night) throws IOException {
        List<byte[]> found = new ArrayList<>();
        installation.outbox(night).files().forEach((name, content) -> {
            if (name.startsWith("quittances/K")) {
                found.add(content);
            }
        });
        assertThat(found).hasSize(1);
        try (PDDocument page = Loader.loadPDF(found.get(0))) {
            return new PDFTextStripper().getText(page).replaceAll("\\s", "");
        }
    }

    private Ended type(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--home", installation.home().toString()));
        return installation.type(line);
    }
}
