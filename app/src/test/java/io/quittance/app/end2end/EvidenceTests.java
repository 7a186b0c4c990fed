package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a subscriber brings to a case: compared with ours, attached row by row, kept sealed; and the wrong files. */
class EvidenceTests extends WithInstallation {

    private static final String WECHAT = "微信支付账单明细,,,,,,,,,,\n微信昵称：[" + DisputedLine.SUBSCRIBER + "],,,,,,,,,,\n"
            + "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n";
    private static final String ALIPAY =
            "姓名：" + DisputedLine.SUBSCRIBER + "\n" + "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n";

    private DisputedLine line = new DisputedLine(installation);

    @BeforeEach
    void aCase() throws IOException {
        line = DisputedLine.in(installation);
    }

    @Test
    void aWechatExportIsComparedRowByRow() throws IOException {
        Path file = write(
                "微信支付账单(20261001-20261031).csv",
                WECHAT
                        + "2026-10-01 08:00:05,商户消费,移动,彩铃,支出,¥11.00,零钱,已全额退款,W-1,ORD-W-1,/\n"
                        + "2026-10-02 08:40:05,商户消费,移动,彩铃,支出,¥12.50,零钱,支付成功,W-2,ORD-W-2,/\n"
                        + "2026-10-02 09:00:00,移动-退款,移动,/,收入,¥11.00,零钱,已全额退款,503001,/,/\n"
                        + "2026-10-03 09:00:05,商户消费,移动,彩铃,支出,¥13.00,零钱,支付成功,X-3,X-3,/\n"
                        + "2026-10-04 12:00:00,商户消费,移动,彩铃,支出,¥88.00,零钱,支付成功,X-4,X-4,/\n"
                        + "2026-10-05 12:00:00,商户消费,早餐铺,豆浆,支出,¥3.00,零钱,支付成功,X-5,X-5,/\n",
                StandardCharsets.UTF_8);
        Ended ended = line.evidence(file).endsWith(0);
        assertThat(ended.out().lines())
                .containsExactly(
                        "已为个案 " + line.caseNumber() + " 附上 5 行证据（wechat-personal，SHA-256 " + Digest.of(file)
                                + "，共读 6 行）；文件已密封保存。",
                        "一致（2）：",
                        "  4: W-1  2026-10-01 08:00:05  11.00  单号、金额、时间、状态和退款一致  [payments.csv:2]",
                        "  6: 503001  2026-10-02 09:00:00  11.00  单号、金额、时间、状态和退款一致  [refunds.csv:2]",
                        "不同（1）：",
                        "  5: W-2  2026-10-02 08:40:05  12.50  金额：对方 12.50，我方 12.00；"
                                + "时间：对方 2026-10-02 08:40:05，我方 2026-10-02 08:00:05  [payments.csv:4]",
                        "可能是同一笔（1）：",
                        "  7: X-3  2026-10-03 09:00:05  13.00  单号不同，但金额相同且时间相差不到一天  [payments.csv:6]",
                        "只有对方有（1）：",
                        "  8: X-4  2026-10-04 12:00:00  88.00  同一收款方，我方没有这笔款项",
                        "只有我方有（2）：",
                        "  支付 W-4  2026-10-04 08:00:05  14.00  [payments.csv:8]",
                        "  支付 W-5  2026-10-05 08:00:05  15.00  [payments.csv:10]");
        assertThat(line.type(List.of("evidence", "--case", line.caseNumber()))
                        .endsWith(0)
                        .out()
                        .lines())
                .hasSize(5)
                .allMatch(told -> told.startsWith("wechat-personal-"));
    }

    @Test
    void anAlipayExportInAZipIsComparedWithItsRefunds() throws IOException {
        String rows = ALIPAY
                + "2026-10-01 08:00:05,生活,移动,/,彩铃,支出,11.00,余额,交易关闭,A-1\t,ORD-A-1\t,,\n"
                + "2026-10-02 08:00:05,生活,移动,/,彩铃,支出,12.00,余额,交易成功,A-2\t,ORD-A-2\t,,\n"
                + "2026-10-03 09:00:00,退款,移动,/,退款-彩铃,不计收支,2.00,余额,退款成功,A-2_R-2\t,ORD-A-2\t,,\n"
                + "2026-10-04 08:00:05,生活,移动,/,彩铃,支出,14.00,余额,交易成功,A-4\t,ORD-A-4\t,,\n"
                + "2026-10-04 10:00:00,退款,移动,/,退款-彩铃,不计收支,14.00,余额,退款成功,A-4_1\t,ORD-A-4\t,,\n";
        Path zip = folder.resolve("alipay.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bill.csv"));
            out.write(rows.getBytes(DisputedLine.GB18030));
        }
        assertThat(line.evidence(zip).endsWith(0).out())
                .contains("一致（2）：\n  4: A-2", "\n  5: A-2_R-2")
                .contains("3: A-1  2026-10-01 08:00:05  11.00  状态：对方“交易关闭”，我方 SUCCESS")
                .contains("6: A-4  2026-10-04 08:00:05  14.00  退款：对方 14.00，我方 0.00")
                .contains("只有对方有（1）：\n  7: A-4_1")
                .contains("只有我方有（1）：\n  支付 A-3");
    }

    @Test
    void theSameFileAgainAddsNothingAndAPersonMayNameMoreRows() throws IOException {
        Path file = write(
                "bill.csv",
                WECHAT + "2026-10-01 08:00:05,商户消费,移动,彩铃,支出,¥11.00,零钱,已全额退款,W-1,ORD-W-1,/\n"
                        + "2026-10-20 08:00:05,商户消费,某店,/,支出,¥70.00,零钱,支付成功,X-9,X-9,/\n",
                StandardCharsets.UTF_8);
        line.evidence(file).endsWith(0);
        Ledger before = installation.ledger();
        assertThat(line.evidence(file).endsWith(0).out()).startsWith("个案 " + line.caseNumber() + " 早已附有此文件的这些行");
        assertThat(installation.ledger()).isEqualTo(before);
        assertThat(line.evidence(file, "--rows", "5").endsWith(0).out())
                .startsWith("已为个案")
                .contains("附上 1 行", "经办人指定（1）：\n  5: X-9");
        line.evidence(file, "--rows", "3").saysOnly(2, "文件第 3 行不是可读的交易行");
    }

    @Test
    void whoMayNotWorkCasesAttachesNothingAndWhoMayIsInTheLog() throws IOException {
        Path file = write(
                "bill.csv",
                WECHAT + "2026-10-01 08:00:05,商户消费,移动,彩铃,支出,¥11.00,零钱,已全额退款,W-1,ORD-W-1,/\n"
                        + "2026-10-20 08:00:05,商户消费,某店,/,支出,¥70.00,零钱,支付成功,X-9,X-9,/\n",
                StandardCharsets.UTF_8);
        Ledger before = installation.ledger();
        line.type(List.of("evidence", "--case", line.caseNumber(), file.toString()))
                .saysOnly(2, "--as");
        line.evidence(file, "--as", "fang").saysOnly(2, "fang", "COMPLIANCE");
        line.evidence(file, "--as", "nobody").saysOnly(2, "nobody");
        assertThat(installation.ledger()).isEqualTo(before);
        line.evidence(file).endsWith(0);
        line.evidence(file, "--as", "fang", "--rows", "5").saysOnly(2, "fang", "COMPLIANCE");
        line.evidence(file, "--rows", "5").endsWith(0);
        String attached = "cheng " + line.caseNumber() + " " + Digest.of(file) + " rows=1";
        try (Psql psql = Psql.on(installation.home())) {
            assertThat(psql.ask("select actor || ' ' || subject || ' ' || detail from log_entry"
                            + " where action = 'evidence attached' order by number"))
                    .containsExactly(attached, attached);
        }
    }

    @Test
    void whatIsAttachedIsInTheDossier() throws IOException {
        Path file = write(
                DisputedLine.SUBSCRIBER + ".csv",
                WECHAT + "2026-10-01 08:00:05,商户消费," + DisputedLine.SUBSCRIBER
                        + ",13800000001 彩铃,支出,¥11.00,零钱,已全额退款,W-1,ORD-W-1,/\n",
                StandardCharsets.UTF_8);
        line.evidence(file).endsWith(0);
        Path dossiers = folder.resolve("dossiers");
        line.type(List.of("dossier", line.caseNumber(), "--out", dossiers.toString()))
                .endsWith(0);
        try (FileSystem zip = FileSystems.newFileSystem(dossiers.resolve(line.caseNumber() + "-operator.zip"))) {
            assertThat(Files.readString(zip.getPath("evidence.csv")))
                    .contains(
                            "用户导出的微信支付账单：支付 W-1，状态“已全额退款”；与账务记录一致（payments.csv:2）,11.00,N,用户导出的支付账单,,wechat-personal-"
                                    + Digest.of(file).substring(0, 12) + "," + Digest.of(file) + ",4,\"2026-10-01",
                            "138****0001 彩铃")
                    .doesNotContain(DisputedLine.SUBSCRIBER, "13800000001");
            assertThat(Files.readString(zip.getPath("complaint.json")))
                    .contains(Digest.of(file))
                    .doesNotContain(DisputedLine.SUBSCRIBER, "13800000001");
        }
    }

    @Test
    void nobodysNameIsInTheLedgerInTheClear() throws IOException {
        Path file = write(
                DisputedLine.SUBSCRIBER + ".csv",
                WECHAT + "2026-10-01 08:00:05,商户消费," + DisputedLine.SUBSCRIBER
                        + ",彩铃,支出,¥11.00,零钱,已全额退款,W-1,ORD-W-1,/\n",
                StandardCharsets.UTF_8);
        assertThat(line.evidence(file).endsWith(0).out()).doesNotContain(DisputedLine.SUBSCRIBER);
        try (Psql psql = Psql.on(installation.home())) {
            String everything = "select (select string_agg(f::text, '') from evidence_file f)"
                    + " || (select string_agg(r::text, '') from evidence_row r)";
            String hex = HexFormat.of().formatHex(DisputedLine.SUBSCRIBER.getBytes(StandardCharsets.UTF_8));
            assertThat(psql.ask(everything)).singleElement().asString().doesNotContain(DisputedLine.SUBSCRIBER, hex);
        }
    }

    @Test
    void aWrongFileIsRefusedInOneSentence() throws IOException {
        Path source = installation.inbox().resolve("payments.csv");
        line.evidence(source).saysOnly(2, "payments.csv", "属于数据源");
        line.evidence(write("notes.txt", "hello\n", StandardCharsets.UTF_8)).saysOnly(2, "notes.txt 不能作为证据读取");
        line.evidence(write("empty.csv", "", StandardCharsets.UTF_8)).saysOnly(2, "empty.csv 不能作为证据读取");
        Path stranger = write(
                "stranger.csv",
                WECHAT + "2026-10-03 12:00:00,商户消费,早餐铺,豆浆,支出,¥3.00,零钱,支付成功,X-5,X-5,/\n",
                StandardCharsets.UTF_8);
        line.evidence(stranger).saysOnly(2, "stranger.csv 共 1 行，没有一行与个案", "--rows");
        line.type(List.of("evidence", "--case", "K000", "--as", "cheng", stranger.toString()))
                .saysOnly(2, "没有个案“K000”");
        assertThat(line.type(List.of("evidence", "--case", line.caseNumber()))
                        .endsWith(0)
                        .out())
                .contains("还没有证据");
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }
}
