package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An outbox held against its manifest and the ledger: untouched, and touched in every way that matters. */
class VerifyTests extends WithInstallation {

    private static final String DATE = Stories.DATE;
    private static final Path SAMPLES = Path.of("..", "sample-data");

    @Test
    void whatNightsHaveWrittenIsRightAndStaysRightAfterLaterNights() {
        for (int night = 1; night <= 2; night++) {
            String inbox = SAMPLES.resolve("night-" + night).resolve("inbox").toString();
            installation.night("2026-11-" + (18 + night), "--inbox", inbox).endsWith(3);
        }
        assertThat(verify("2026-11-19").endsWith(0).out()).startsWith("账务日 2026-11-19 与清单、账本一致");
        assertThat(verify("2026-11-20").endsWith(0).out()).startsWith("账务日 2026-11-20 与清单、账本一致");
    }

    @Test
    void everyFileThatWasTouchedIsNamed() throws IOException {
        aNight();
        Path outbox = installation.out().resolve(DATE);
        Files.delete(outbox.resolve("refunds/wechat-refunds.csv"));
        Files.writeString(outbox.resolve("notes.txt"), "x");
        Files.writeString(outbox.resolve("report.html"), Files.readString(outbox.resolve("report.html")) + " ");
        Ended ended = verify(DATE).endsWith(4);
        assertThat(ended.out())
                .contains("refunds/wechat-refunds.csv：清单里有，目录里没有", "notes.txt：目录里有，清单里没有", "report.html：内容已被改动")
                .contains("共 3 处不一致");
    }

    @Test
    void aFigureThatWasChangedTogetherWithItsManifestIsFoundByTheLedger() throws IOException {
        aNight();
        forge("findings.csv", "10.00,10.00,CREDIT", "10.00,99.00,CREDIT", "\"10.00\"", "\"99.00\"");
        forge("credits/CMCC-credits.csv", "10.00,10.00,", "10.00,99.00,", "\"10.00\"", "\"99.00\"");
        forge("proof.csv", "2,2,0,true", "3,3,0,true");
        Ended ended = verify(DATE).endsWith(4);
        assertThat(ended.out().lines())
                .anyMatch(line -> line.matches("findings.csv 第 2 行：.* 的 refund_amount 写的是“99.00”，应为“10.00”。"))
                .anyMatch(
                        line -> line.matches("credits/CMCC-credits.csv 第 2 行：.* 的 credit_amount 写的是“99.00”，应为“10.00”。"))
                .anyMatch(line -> line.matches("proof.csv 第 \\d+ 行：charges.csv: .* 的 left 写的是“3”，应为“2”。"));
        assertThat(ended.out()).doesNotContain("SHA-256", "合计", "1380000");
    }

    @Test
    void everyRowThatGoesOutIsHeldAgainstTheLedger() throws IOException {
        Stories.deliver(installation);
        installation.deliver(
                "unpaid.csv",
                Stories.CHARGES
                        + Stories.october(3).replace("BALANCE,", "WECHAT,T-3").replace(",10.00,", ",13.00,"));
        installation.deliver("cancelled.csv", Stories.CANCELLATIONS + Stories.cancelled(3));
        installation.deliver("agreements.csv", """
                channel,agreement_no,merchant_code,operator,account,service_code,state,signed_at
                WECHAT,A-3,M-3,CMCC,13800000003,CM-RING,NORMAL,2026-01-01 08:00:00
                """);
        installation.night(DATE).endsWith(0);
        verify(DATE).endsWith(0);
        forge("credits/CMCC-credits.csv", ",13.00,0.00,", ",31.00,0.00,");
        forge("terminations/wechat-terminations.csv", "A-3,M-3,", "A-3,M-4,");
        forge("complaints/CMCC-complaints.csv", "作废未收账单 13.00 元", "作废未收账单 31.00 元");
        assertThat(verify(DATE).endsWith(4).out().lines())
                .anyMatch(
                        line -> line.matches("credits/CMCC-credits.csv 第 3 行：.* 的 charge_amount 写的是“31.00”，应为“13.00”。"))
                .anyMatch(
                        line -> line.matches("terminations/wechat-terminations.csv 第 2 行：.* 的 \\w+ 写的是“M-4”，应为“M-3”。"))
                .anyMatch(
                        line -> line.matches("complaints/CMCC-complaints.csv 第 3 行：.* 的 remedy_zh 写的是“.*31.00.*”，应为.*"))
                .hasSize(4);
    }

    @Test
    void aFileThatTheManifestNoLongerListsIsAskedForByTheLedger() throws IOException {
        aNight();
        Path manifest = installation.out().resolve(DATE).resolve("manifest.json");
        Files.delete(installation.out().resolve(DATE).resolve("credits/CMCC-credits.csv"));
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\\{[^{}]*CMCC-credits[^{}]*\\},?\\s*", ""));
        assertThat(verify(DATE).endsWith(4).out()).contains("credits/CMCC-credits.csv：按账本应有此文件，清单里没有", "共 1 处");
    }

    @Test
    void whatIsInADossierIsHeldAgainstTheManifestInIt() throws IOException {
        aNight();
        Path zip;
        try (Stream<Path> files = Files.list(installation.out().resolve(DATE).resolve("complaints"))) {
            zip = files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
        String before = Digest.of(zip);
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Files.writeString(inside.getPath("evidence.csv"), "nothing");
        }
        String name = "complaints/" + zip.getFileName();
        assertThat(verify(DATE).endsWith(4).out()).contains(name + "：内容已被改动", name + "/evidence.csv：内容已被改动");
        Path manifest = installation.out().resolve(DATE).resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(before, Digest.of(zip)));
        assertThat(verify(DATE).endsWith(4).out())
                .contains(name + "/evidence.csv：内容已被改动")
                .contains("共 1 处");
        Files.writeString(zip, "no archive");
        assertThat(verify(DATE).endsWith(4).out()).contains(name + "：压缩包已损坏");
    }

    @Test
    void aRowThatWasAddedOrTakenOutIsFound() throws IOException {
        aNight();
        Path findings = installation.out().resolve(DATE).resolve("findings.csv");
        List<String> lines = Files.readAllLines(findings);
        Files.writeString(
                findings, String.join("\r\n", lines.get(0), lines.get(1).replaceFirst("^[^,]+", "F-0")) + "\r\n");
        String id = lines.get(1).substring(0, lines.get(1).indexOf(','));
        assertThat(verify(DATE).endsWith(4).out())
                .contains("findings.csv 第 2 行：账本中没有 F-0", "findings.csv：缺少账本中的 " + id);
        Files.writeString(findings, String.join("\r\n", lines.get(0), lines.get(1), lines.get(1)) + "\r\n");
        assertThat(verify(DATE).endsWith(4).out())
                .contains("findings.csv：清单写 1 行，实际 2 行", "findings.csv：" + id + " 出现不止一次");
    }

    @Test
    void aLedgerThatWasChangedIsFoundByTheProof() throws IOException {
        aNight();
        try (Psql psql = Psql.on(installation.home())) {
            psql.change("delete from charge where charge_id = '" + Stories.charge(2) + "'");
            psql.change("update finding set refund_amount = refund_amount + 1");
        }
        assertThat(verify(DATE).endsWith(4).out().lines())
                .anyMatch(line -> line.matches("findings.csv 第 2 行：.*refund_amount 写的是“10.00”，应为“10.01”。"))
                .anyMatch(line -> line.matches(
                        "proof.csv 第 \\d+ 行：charges.csv: rows accepted = rows in the ledger 的 right 当时为 2，按账本重新计算为 1。"))
                .anyMatch(line -> line.matches("proof.csv 第 \\d+ 行：findings: .* 的 left 当时为 10.00，按账本重新计算为 10.01。"));
    }

    @Test
    void aLogThatWasChangedIsFoundByItsChain() throws IOException {
        aNight();
        try (Psql psql = Psql.on(installation.home())) {
            psql.change("insert into log_entry (actor, action, subject, detail) values ('a', 'did', 'x', '')");
            psql.change("insert into log_entry (actor, action, subject, detail) values ('b', 'did', 'y', '')");
        }
        verify(DATE).endsWith(0);
        try (Psql psql = Psql.on(installation.home())) {
            psql.change("alter table log_entry disable trigger append_only");
            psql.change("update log_entry set actor = 'c' where actor = 'a'");
        }
        assertThat(verify(DATE).endsWith(4).out()).containsPattern("操作日志第 \\d+ 条与前一条不相接");
    }

    @Test
    void aNightThatTheLedgerDoesNotKnowIsNamed() throws IOException {
        aNight();
        Path outbox = installation.out().resolve(DATE);
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Installation stranger = Installation.in(other)) {
            assertThat(stranger.type(line(stranger, outbox)).endsWith(4).out())
                    .contains("manifest.json：账本中没有已平账的账务日 2026-11-19");
        }
    }

    @Test
    void whatIsNoOutboxIsWrongUsage() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        installation.type(line(installation, empty)).saysOnly(2, "没有 manifest.json");
        Files.writeString(empty.resolve("manifest.json"), "{\n  \"night\": nonsense\n}");
        installation.type(line(installation, empty)).saysOnly(2, "manifest.json 第 2 行");
        installation.type(line(installation, folder.resolve("gone"))).saysOnly(2, "找不到目录");
    }

    private void aNight() throws IOException {
        Stories.deliver(installation);
        installation.night(DATE).endsWith(0);
    }

    private Ended verify(String night) {
        return installation.type(line(installation, installation.out().resolve(night)));
    }

    private static List<String> line(Installation installation, Path outbox) {
        return List.of(
                "verify", outbox.toString(), "--home", installation.home().toString());
    }

    private void forge(String file, String from, String to, String... inManifest) throws IOException {
        new Published(installation.out().resolve(DATE)).forge(file, from, to, inManifest);
    }
}
