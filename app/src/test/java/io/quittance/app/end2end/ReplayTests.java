package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quarantined rows of texts and workbooks, repaired by a person and fed back. */
class ReplayTests extends WithInstallation {

    private static final String DATE = "2026-11-19";
    private static final String MOBILE =
            "13800138019,CM-VIDEO,移动视频,打赏,2026-11,2026-11-19 10:30:00,5.00,现金,,CDR261119919";
    private static final String MOBILE_REPAIRED =
            "13800138019,CM-VIDEO,移动视频,月租,202611,2026-11-19 10:30:00,5.00,话费,,CDR261119919";
    private static final String CANCELLED = "TD-CT-0099,中国电信,13300000099,,昨天下午,传真,已完成,,,,,,";
    private static final String CANCELLED_HALF = "TD-CT-0099,中国电信,13300000099,,2026-11-10 10:00:00,,已完成,,,,,,";
    private static final String CANCELLED_WHOLE = "TD-CT-0099,中国电信,13300000099,CT-RING,2026-11-10 10:00:00,,已完成,,,,,,";

    @BeforeEach
    void aNightWithAQuarantine() throws IOException {
        Path inbox = Path.of("..", "sample-data", "night-1", "inbox");
        installation.night(DATE, "--inbox", inbox.toString()).endsWith(3);
    }

    @Test
    void repairedRowsOfEveryFormatBecomeFactsOfTheirOwnLines() throws IOException {
        Path repaired = edited(
                DATE,
                MOBILE,
                MOBILE_REPAIRED,
                "2026-10-01 00:00:00|2026-11-04 02:00:00|15.5|",
                "2026-12-01 00:00:00|2026-11-04 02:00:00|1550|",
                "8.986E+19,,WM-30G",
                "89860000000000000001,,WM-30G",
                CANCELLED,
                CANCELLED_HALF);
        assertThat(replay(repaired).endsWith(3).out()).startsWith("回放 4 行（1 行未修改，0 行早已回放），并入账务日 2026-11-19：");
        assertThat(facts())
                .containsExactly(
                        "carriers/china-mobile-20261119.csv:36 CDR261119919 500",
                        "carriers/china-unicom-20261119.txt:15 CU261104008 1550",
                        "carriers/wangmeng-20261119.xlsx:14 WM261102006 2900");
        Outbox supplement = installation.outbox(DATE + "-2");
        assertThat(supplement.rows("proof.csv")).allMatch(line -> line.get("ok").equals("true"));
        assertThat(supplement.quarantine()).singleElement().satisfies(row -> {
            assertThat(row.get("file")).matches("repaired/[0-9a-f]{12}/cancellations/cancellations-zh-20261119.csv");
            assertThat(row.get("line")).isEqualTo("24");
            assertThat(row.get("codes")).isEqualTo("MISSING_VALUE");
            assertThat(row.get("raw")).isEqualTo(CANCELLED_HALF);
        });
        installation
                .type(List.of("verify", installation.out().resolve(DATE + "-2").toString(), "--home", home()))
                .endsWith(0);
    }

    @Test
    void theSameFileAgainDoesNothingAndWhatIsStillBadMayBeRepairedOnceMore() throws IOException {
        Path repaired = edited(DATE, MOBILE, MOBILE_REPAIRED, CANCELLED, CANCELLED_HALF);
        replay(repaired).endsWith(3);
        Ledger before = installation.ledger();
        assertThat(replay(repaired).endsWith(0).out()).isEqualTo("没有可回放的修复行：4 行未修改，1 行早已回放；未做任何改动。\n");
        assertThat(installation.ledger()).isEqualTo(before);
        Path again = edited(DATE + "-2", CANCELLED_HALF, CANCELLED_WHOLE);
        assertThat(replay(again).endsWith(0).out()).startsWith("回放 1 行");
        assertThat(replay(again).endsWith(0).out()).startsWith("没有可回放的修复行");
        try (Psql psql = Psql.on(installation.home())) {
            assertThat(psql.ask("select path || ':' || line from cancellation join input_file using (file)"
                            + " where cancel_no = 'TD-CT-0099'"))
                    .singleElement()
                    .asString()
                    .matches("repaired/[0-9a-f]{12}/cancellations/cancellations-zh-20261119.csv:24");
        }
        assertThat(installation.out().resolve(DATE + "-3")).isDirectory();
    }

    @Test
    void aSpreadsheetMayHaveSavedItInItsOwnEncodingAndTheNextNightMayHaveRun() throws IOException {
        Path inbox = Path.of("..", "sample-data", "night-2", "inbox");
        installation.night("2026-11-20", "--inbox", inbox.toString()).endsWith(3);
        Path repaired = edited(DATE, MOBILE, MOBILE_REPAIRED, "㵘", "某");
        String text = Files.readString(repaired).replaceFirst("^\uFEFF", "");
        Files.write(repaired, text.replace("\r\n", "\n").getBytes(Charset.forName("GB18030")));
        assertThat(replay(repaired).out()).contains("并入账务日 2026-11-20");
        assertThat(installation.out().resolve("2026-11-20-2")).isDirectory();
    }

    @Test
    void rowsThatWereRightAreReadOnceTheFormatIs() throws IOException {
        Path formats = Files.createDirectory(folder.resolve("formats"));
        try (InputStream shipped = getClass().getResourceAsStream("/formats/china-mobile.yaml")) {
            String text = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    formats.resolve("china-mobile.yaml"),
                    text.replace("一次性: ONE_OFF", "一次性: ONE_OFF, 打赏: ONE_OFF")
                            .replace("话费: BALANCE", "话费: BALANCE, 现金: BALANCE")
                            .replace("      cycle: 计费月份\n", ""));
        }
        assertThat(replay(quarantine(DATE)).endsWith(0).out()).startsWith("没有可回放的修复行");
        replay(quarantine(DATE), "--formats", formats.toString()).endsWith(3);
        assertThat(facts()).containsExactly("carriers/china-mobile-20261119.csv:36 CDR261119919 500");
        Ledger before = installation.ledger();
        assertThat(replay(quarantine(DATE), "--formats", formats.toString())
                        .endsWith(0)
                        .out())
                .startsWith("没有可回放的修复行");
        assertThat(installation.ledger()).isEqualTo(before);
    }

    @Test
    void rowsOfAHeldFileAreTakenInAndItsOthersSaidToBeMissing() throws IOException {
        StringBuilder wrong = new StringBuilder(Stories.CHARGES);
        for (int account = 10; account < 21; account++) {
            wrong.append(Stories.october(account).replace("10.00", "ten"));
        }
        installation.deliver("wrong.csv", wrong + Stories.october(21));
        installation.night("2026-11-21").endsWith(3);
        assertThat(replay(edited("2026-11-21", "ten", "10.00")).out())
                .startsWith("回放 11 行")
                .contains("wrong.csv 仍被扣留：只并入了其中修复的行");
    }

    @Test
    void rowsOfAWorkbookAreRepairedInTheWordsOfTheirFormat() throws IOException {
        new Workbook()
                .row(List.of(
                        "用户号码", "产品编码", "产品名称", "账期", "计费开始时间", "计费结束时间", "扣费时间", "费用(分)", "扣款渠道", "外部订单号", "账单流水号"))
                .row(List.of(
                        "13000000001",
                        "CU-A",
                        "音乐,包月",
                        "202611",
                        "",
                        "",
                        "2026-11-04 02:00:00",
                        "15.5",
                        "话费",
                        "",
                        "CU-NEW-1"))
                .write(installation.inbox().resolve("unicom.xlsx"));
        installation.night("2026-11-21").endsWith(3);
        replay(edited("2026-11-21", "|15.5|", "|1550|")).endsWith(0);
        assertThat(facts()).containsExactly("unicom.xlsx:2 CU-NEW-1 1550");
    }

    @Test
    void noNameOfADeliveredFileLeadsOutOfTheFolder() throws IOException {
        String wrong = Stories.CHARGES + Stories.october(5).replace("10.00", "ten");
        String again = Stories.CHARGES + Stories.october(6).replace("10.00", "ten");
        installation.deliver("repaired/x.zip", InputFateTests.zip("a/-.csv", wrong, "a/../../../account.key", again));
        installation.night("2026-11-21").endsWith(3);
        byte[] key = Files.readAllBytes(installation.home().resolve("account.key"));
        assertThat(replay(edited("2026-11-21", "ten", "10.00")).endsWith(0).out())
                .startsWith("回放 2 行");
        assertThat(installation.home().resolve("account.key")).hasBinaryContent(key);
    }

    @Test
    void rowsOfAnArchivesMemberAreRepairedHoweverLongItsName() throws IOException {
        String wrong = Stories.CHARGES + Stories.october(5).replace("10.00", "ten");
        String again = Stories.CHARGES + Stories.october(6).replace("10.00", "ten");
        String name = "二〇二六年十月份增值业务扣费明细".repeat(6);
        installation.deliver("x.zip", InputFateTests.zip(name + "一.csv", wrong, name + "二.csv", again));
        installation.night("2026-11-21").endsWith(3);
        Path repaired = edited("2026-11-21", "ten", "10.00");
        assertThat(replay(repaired).endsWith(0).out()).startsWith("回放 2 行");
        assertThat(replay(repaired).endsWith(0).out()).startsWith("没有可回放的修复行：0 行未修改，2 行早已回放");
    }

    @Test
    void onlyTheRawRowMayBeEdited() throws IOException {
        replay(edited(DATE, ",36,ROW", ",37,ROW")).saysOnly(2, "账本中没有被隔离的 carriers/china-mobile-20261119.csv:37");
        String text = Files.readString(quarantine(DATE));
        String row = text.lines()
                .filter(line -> line.contains(",36,ROW"))
                .findFirst()
                .orElseThrow();
        Path twice = Files.writeString(folder.resolve("twice.csv"), text + row + "\r\n");
        replay(twice).saysOnly(2, "carriers/china-mobile-20261119.csv:36 已在前面出现过");
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\r\n1,2\r\n");
        replay(other).saysOnly(2, "other.csv 第 1 行：不是本程序写的 quarantine.csv");
        replay(quarantine(DATE)).endsWith(0);
        assertThat(installation.out().resolve(DATE + "-2")).doesNotExist();
    }

    @Test
    void aRowKeepsItsNumberOfLinesAndIsNotEmptied() throws IOException {
        replay(edited(DATE, MOBILE, MOBILE_REPAIRED.replace("移动视频", "移动\n视频")))
                .saysOnly(2, "carriers/china-mobile-20261119.csv:36 修复后比原来多占了行");
        replay(edited(DATE, MOBILE, "")).saysOnly(2, "raw 是空的");
        assertThat(installation.out().resolve(DATE + "-2")).doesNotExist();
    }

    private List<String> facts() {
        try (Psql psql = Psql.on(installation.home())) {
            return psql.ask("select substr(path, 23) || ':' || line || ' ' || charge_id || ' ' || amount"
                    + " from charge join input_file using (file) where path like 'repaired/%' order by charge_id");
        }
    }

    private Path quarantine(String night) {
        return installation.out().resolve(night).resolve("quarantine.csv");
    }

    private Path edited(String night, String... changes) throws IOException {
        String text = Files.readString(quarantine(night));
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return Files.write(folder.resolve("repaired-" + night + ".csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Ended replay(Path file, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "replay",
                file.toString(),
                "--home",
                home(),
                "--out",
                installation.out().toString()));
        line.addAll(List.of(more));
        return installation.type(line);
    }

    private String home() {
        return installation.home().toString();
    }
}
