package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a finding to its quittance, as people type it. */
class CaseworkStoryTests extends WithInstallation {

    private static final String BATCH = "2026-11-19-wechat";
    private static final String CHARGE =
            "C-1,CMCC,13800000001,CM-RING,彩铃,202610,2026-10-03 08:00:00,10.00,WECHAT,T-1\n";
    private static final String PAYMENTS = """
            channel,transaction_id,order_no,agreement_ref,account,paid_at,amount,status
            WECHAT,T-1,O-1,,13800000001,2026-10-03 08:00:05,10.00,SUCCESS
            """;
    private static final String REFUNDS = "channel,refund_no,transaction_id,order_no,refunded_at,amount,status\n";

    @BeforeEach
    void aNightAndItsPeople() throws IOException {
        installation.deliver("charges.csv", Stories.CHARGES + CHARGE + Stories.october(2));
        installation.deliver("payments.csv", PAYMENTS);
        installation.deliver("cancellations.csv", Stories.CANCELLATIONS + Stories.cancelled(1) + Stories.cancelled(2));
        installation.night("2026-11-19").endsWith(0);
        type("users", "add", "root", "--role", "ADMIN").endsWith(0);
        type("users", "add", "fang", "--role", "FINANCE", "--as", "root").endsWith(0);
        type("users", "add", "lei", "--role", "FINANCE,FINANCE_LEAD", "--as", "root")
                .endsWith(0);
        type("users", "add", "cheng", "--role", "compliance", "--as", "root").endsWith(0);
    }

    @Test
    void proposedByTheNightApprovedReleasedConfirmedAndClosed() throws IOException {
        assertThat(type("refunds", "list").endsWith(0).out())
                .contains(BATCH, "2026-11-19-credits-CMCC", "2026-11-19-complaints-CMCC", "已提出", "quittance");
        type("refunds", "release", BATCH, "--as", "fang").saysOnly(2, BATCH + " 尚未批准", "refunds approve " + BATCH);
        type("refunds", "approve", BATCH, "--as", "fang").saysOnly(2, "fang", "FINANCE_LEAD");
        type("refunds", "approve", BATCH).saysOnly(2, "--as");
        type("refunds", "approve", BATCH, "--as", "lei").endsWith(0);
        release();

        Path sealed = installation.out().resolve("released").resolve(BATCH);
        String number = Files.readAllLines(sealed.resolve("refunds/wechat-refunds.csv"))
                .get(1)
                .split(",", -1)[2];
        assertThat(sealed.resolve("manifest.json"))
                .content()
                .contains(
                        "\"proposed_by\": \"quittance\"",
                        "\"edited_by\": \"\"",
                        "\"approved_by\": \"lei\"",
                        "\"total\": \"10.00\"");
        assertThat(Files.getPosixFilePermissions(sealed.resolve("instructions.csv")))
                .noneMatch(right -> right.name().endsWith("WRITE"));
        type("refunds", "take-out", BATCH, number, "--reason", "late", "--as", "fang")
                .saysOnly(2, BATCH + " 已下达");

        deliver("refunds.csv", REFUNDS + "WECHAT," + number + ",T-1,O-1,2026-11-20 15:00:00,10.00,SUCCESS\n");
        installation.night("2026-11-20").endsWith(0);
        assertThat(installation.outbox("2026-11-20").findings())
                .extracting(finding -> finding.get("status") + " " + finding.get("charge_id"))
                .containsExactly("SETTLED C-1");
        assertThat(type("case", "list", "--state", "closed").endsWith(0).out())
                .contains("已全部退回", "138****0001", "10.00")
                .doesNotContain("138****0002");
        assertThat(type("refunds", "show", BATCH).endsWith(0).out()).contains(number, "已到账");
        assertThat(installation.outbox("2026-11-20").files().keySet())
                .filteredOn(name -> name.startsWith("quittances/K"))
                .hasSize(1);
        type("verify", installation.out().resolve("2026-11-20").toString()).endsWith(0);
    }

    @Test
    void whatWasReleasedIsToldAmongTheFactsOfItsFinding() throws IOException {
        type("refunds", "approve", BATCH, "--as", "lei").endsWith(0);
        release();
        String finding = installation.outbox("2026-11-19").findings().stream()
                .filter(one -> one.get("charge_id").equals("C-1"))
                .findFirst()
                .orElseThrow()
                .get("finding_id");
        assertThat(type("explain", finding).endsWith(0).out())
                .containsPattern("2026-11-20 00:00:00  已下达退款指令 Q\\w+ 10.00，退 T-1  " + "\\[released/" + BATCH
                        + "/instructions.csv:2]");
        assertThat(type("explain", finding, "--lang", "en").endsWith(0).out())
                .containsPattern("2026-11-20 00:00:00  released refund instruction Q\\w+ 10.00 for T-1  ");
    }

    @Test
    void whoeverTakesARowOutAndProposesItAgainDoesNotApproveIt() {
        String taken = type("refunds", "show", BATCH)
                .endsWith(0)
                .out()
                .lines()
                .skip(8)
                .findFirst()
                .orElseThrow();
        String number = taken.split(" +", -1)[0];
        type("refunds", "take-out", BATCH, number, "--reason", "asked to wait", "--as", "lei")
                .endsWith(0);
        assertThat(type("refunds", "propose", BATCH, "--as", "lei").endsWith(0).out())
                .contains(BATCH + "-again1");
        type("refunds", "approve", BATCH + "-again1", "--as", "lei").saysOnly(2, "lei", "另一人");
        type("refunds", "approve", BATCH + "-agian1", "--as", "lei").saysOnly(2, BATCH + "-agian1");
        type(
                        "refunds",
                        "export",
                        BATCH,
                        "--template",
                        template(),
                        "--to",
                        folder.resolve("up.csv").toString())
                .saysOnly(2, BATCH, "尚未下达");
    }

    @Test
    void aMerchantsTemplateIsFilledFromAReleasedBatch() throws IOException {
        type("refunds", "approve", BATCH, "--as", "lei").endsWith(0);
        release();
        Path upload = folder.resolve("up.csv");
        type("refunds", "export", BATCH, "--template", template(), "--to", upload.toString())
                .endsWith(0);
        assertThat(Files.readString(upload)).contains("退款金额").contains("O-1,T-1,10.00,10.00,CNY");
        Path wrong =
                Files.writeString(folder.resolve("wrong.yaml"), "version: 1\ncolumns:\n  - {name: A, field: AMUONT}\n");
        type("refunds", "export", BATCH, "--template", wrong.toString(), "--to", upload + "2")
                .saysOnly(2, "wrong.yaml");
    }

    @Test
    void aCaseIsWorkedFiledAndClosedAndASecondChannelWarns() {
        String number = type("case", "list")
                .endsWith(0)
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(" +", -1)[0];
        type("case", "note", number, "已联系客户", "--as", "lei").endsWith(0);
        type("case", "note", number, " ", "--as", "lei").saysOnly(2, number, "备注是空的");
        type("case", "assign", number, "cheng", "--as", "cheng").endsWith(0);
        type("case", "file", number, "--channel", "COURT", "--on", "2026-11-20", "--as", "cheng")
                .endsWith(0);
        Ended second = type("case", "file", number, "--channel", "MIIT", "--on", "2026-11-20", "--as", "cheng");
        second.saysOnly(2, "COURT", "MIIT", "--anyway");
        type("case", "answer", number, "--channel", "MIIT", "--said", "refused", "--as", "cheng")
                .saysOnly(2, number, "MIIT", "case file");
        assertThat(type("case", "answer", number, "--channel", "court", "--said", "refused", "--as", "cheng")
                        .endsWith(0)
                        .out())
                .contains("2026-11-20 COURT 不予受理\n");
        type("case", "file", number, "--channel", "MIIT", "--on", "2026-11-21", "--as", "cheng")
                .endsWith(0);
        type("case", "close", number, "--outcome", "otherwise", "--reason", "客户撤回", "--as", "cheng")
                .endsWith(0);
        assertThat(type("case", "show", number).endsWith(0).out())
                .contains("已联系客户", "2026-11-21 MIIT 已提交\n", "客户撤回", "[case closed]");
        type("case", "show", "K0").saysOnly(2, "K0", "case list");
    }

    @Test
    void withoutApprovalTheNightReleasesAtOnce() throws IOException {
        installation.configured("quittance:\n  refunds:\n    approval: none\n");
        deliver(
                "charges-2.csv",
                Stories.CHARGES
                        + CHARGE.replace("C-1", "C-9")
                                .replace("T-1", "T-9")
                                .replace("202610", "202611")
                                .replace("2026-10-03", "2026-11-03"));
        deliver(
                "payments-2.csv",
                PAYMENTS.replace("T-1", "T-9").replace("O-1", "O-9").replace("2026-10-03", "2026-11-03"));
        installation.night("2026-11-20").endsWith(0);
        assertThat(installation.out().resolve("released/2026-11-20-wechat/refunds/wechat-refunds.csv"))
                .content()
                .contains("T-9,O-9");
    }

    private void release() {
        type(
                        "refunds",
                        "release",
                        BATCH,
                        "--on",
                        "2026-11-20",
                        "--out",
                        installation.out().toString(),
                        "--as",
                        "fang")
                .endsWith(0);
    }

    private void deliver(String name, String content) throws IOException {
        installation.deliver(name, content);
    }

    private static String template() {
        return Path.of("..", "readers", "src", "main", "resources", "templates", "merchant-upload.yaml")
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    private Ended type(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--home", installation.home().toString()));
        return installation.type(line);
    }
}
