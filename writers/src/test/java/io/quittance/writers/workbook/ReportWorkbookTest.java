package io.quittance.writers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.writers.SampleNight;
import io.quittance.writers.layout.NightWriter;
import io.quittance.writers.layout.OutboxLayout;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.workbook.SheetParts.Found;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWorkbookTest {
    @TempDir
    Path dir;

    @Test
    void theSameNightGivesTheSameBytesWhereverAndWheneverItIsWritten() throws Exception {
        byte[] before = Files.readAllBytes(workbook(Language.ZH));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            Thread.sleep(5); // what has milliseconds in it would differ
            assertThat(Files.readAllBytes(workbook(Language.ZH))).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void noPartHasATimeOrIsPacked() throws IOException {
        try (ZipFile zip = new ZipFile(workbook(Language.ZH).toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal)).containsOnly(LocalDateTime.of(1980, 2, 1, 0, 0));
            assertThat(zip.stream().map(ZipEntry::getMethod)).containsOnly(ZipEntry.STORED);
            assertThat(zip.stream().map(ZipEntry::getName)).first().isEqualTo("[Content_Types].xml");
        }
        assertThat(read(Language.ZH).text("docProps/core.xml")).doesNotContain("created", "modified", "dcterms");
    }

    @Test
    void everyTableOfThePageHasASheetAndTheFindingsTheirOwn() throws IOException {
        assertThat(read(Language.ZH).sheets().keySet())
                .startsWith("总览", "收到什么", "今天要人处理的", "查出什么", "查出什么 按运营商")
                .contains("近 30 夜走势", "未平项账龄", "主要成因", "逐文件控制总数", "平账证明", "待审批批次", "本夜全部退回而结案的个案")
                .endsWith("疑点明细");
        assertThat(read(Language.EN).sheets().keySet()).startsWith("Overview").endsWith("Findings");
    }

    @Test
    void noCellOfAnySheetIsAFormulaOrALinkAndEveryTextIsMarkedAsOne() throws IOException {
        SheetParts workbook = read(Language.ZH);
        for (Map.Entry<String, String> sheet : workbook.sheets().entrySet()) {
            assertThat(workbook.text(sheet.getValue())).doesNotContain("<f>", "<f ", "hyperlink");
            assertThat(workbook.cells(sheet.getKey()).values())
                    .isNotEmpty()
                    .filteredOn(cell -> !cell.value().isEmpty())
                    .allMatch(cell ->
                            cell.type().equals("inlineStr") || cell.type().equals("n"));
        }
        assertThat(workbook.cells("疑点明细").values())
                .contains(new Found("inlineStr", "@", "=cmd|' /C calc'!A0"))
                .contains(new Found("inlineStr", "@", "@C-3001"));
    }

    @Test
    void longNumbersAreTextsMoneyIsANumberAndDatesAreDates() throws IOException {
        SheetParts workbook = read(Language.ZH);
        Map<String, Found> findings = workbook.cells("疑点明细");
        assertThat(findings.values())
                .contains(new Found("inlineStr", "@", "2026110122001400001234567890"))
                .contains(new Found("inlineStr", "@", "20261234567890123456"))
                .contains(new Found("inlineStr", "@", "138****5678"))
                .contains(new Found("n", "#,##0.00", "18.00"))
                .noneMatch(cell -> cell.value().contains("13800125678"));
        assertThat(findings.get("H2"))
                .extracting(Found::type, Found::format)
                .containsExactly("n", "yyyy-mm-dd hh:mm:ss");
        assertThat(workbook.cells("总览").get("B3")).isEqualTo(new Found("n", "yyyy-mm-dd", "46346.0"));
        assertThat(workbook.cells("平账证明").values()).contains(new Found("n", "#,##0.00", "12345678.90"));
    }

    @Test
    void theHeaderStaysInSightAndCanBeFiltered() throws IOException {
        SheetParts workbook = read(Language.ZH);
        for (String part : workbook.sheets().values()) {
            assertThat(workbook.text(part))
                    .contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter ref=\"A1:", "customWidth=\"true\"");
        }
        assertThat(workbook.text(String.valueOf(workbook.sheets().get("查出什么"))))
                .as("the total stays below what a filter sorts")
                .contains("<autoFilter ref=\"A1:E5\"");
    }

    @Test
    void aNightThatIsNotBalancedShowsNoFindings() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, "2026-11-20")) {
            NightWriter writer = NightWriter.open(SampleNight.night(Language.ZH), outbox, layout());
            for (NightFinding finding : SampleNight.findings()) {
                writer.finding(finding);
            }
            writer.finish(SampleNight.facts(List.of()));
            try (InputStream in = Files.newInputStream(outbox.staged().resolve("report.xlsx"))) {
                assertThat(new SheetParts(in).sheets().keySet())
                        .doesNotContain("疑点明细")
                        .contains("平账证明");
            }
        }
    }

    @Test
    void sheetNamesHoldNothingThatASpreadsheetForbids() {
        Set<String> taken = new HashSet<>();
        assertThat(ReportWorkbook.name("a/b\\c?d*e[f]g:h：i", taken)).isEqualTo("a b c d e f g h i");
        assertThat(ReportWorkbook.name("A/b\\c?d*e[f]g:h：i", taken)).isEqualTo("A b c d e f g h i 2");
        assertThat(ReportWorkbook.name("x".repeat(40), taken)).hasSize(31);
        assertThat(ReportWorkbook.name("x".repeat(40), taken)).hasSize(31).endsWith(" 2");
    }

    private SheetParts read(Language language) throws IOException {
        return new SheetParts(new ByteArrayInputStream(Files.readAllBytes(workbook(language))));
    }

    private Path workbook(Language language) throws IOException {
        Outbox outbox = Outbox.stage(dir, "2026-11-20");
        SampleNight.feed(NightWriter.open(SampleNight.night(language), outbox, layout()));
        return outbox.staged().resolve("report.xlsx");
    }

    private static List<OutboxLayout> layout() {
        return NightWriter.layouts().stream()
                .filter(layout -> layout.name().equals("workbook"))
                .toList();
    }
}
