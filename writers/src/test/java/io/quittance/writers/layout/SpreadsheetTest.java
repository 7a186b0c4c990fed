package io.quittance.writers.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.writers.SampleNight;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.Language;
import io.quittance.writers.outbox.Outbox;
import io.quittance.writers.outbox.WrittenFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when somebody opens a file of the outbox in a spreadsheet. */
class SpreadsheetTest {
    private static final String NUMBER = "-?\\d+(\\.\\d\\d)?";
    private static final String RUNS = "(?s)[=+\\-@＝＋－＠\\t\\r\\n].*";
    private static final String DAMAGED = "\\d(\\.\\d+)?[eE]\\+?\\d+";

    @TempDir
    Path dir;

    private Path staged = Path.of("");

    @Test
    void noCellRunsAsAFormulaAndNoNumberIsDamaged() throws IOException {
        for (WrittenFile file : tables()) {
            CsvShape shape = Objects.requireNonNull(file.shape());
            for (CSVRecord row : rows(file)) {
                assertThat(row.size()).as(file.path()).isEqualTo(shape.header().size());
                assertThat(row).as(file.path()).noneMatch(cell -> cell.matches(DAMAGED));
                assertThat(row).as(file.path()).noneMatch(cell -> cell.matches(RUNS) && !cell.matches(NUMBER));
            }
        }
    }

    @Test
    void filesForPeopleOpenInTheRightEncodingAndChannelFilesAreAsTheChannelReadsThem() throws IOException {
        for (WrittenFile file : tables()) {
            CsvShape shape = Objects.requireNonNull(file.shape());
            String text = text(file);
            assertThat(text.startsWith("\ufeff")).as(file.path()).isEqualTo(shape.bom());
            assertThat(text.replace("\r\n", "")).as(file.path()).doesNotContain("\n", "\r", "\ufffd");
        }
        assertThat(tables())
                .filteredOn(file -> !Objects.requireNonNull(file.shape()).bom())
                .extracting(WrittenFile::path)
                .containsExactly("refunds/alipay-refunds.csv", "refunds/wechat-refunds.csv");
    }

    @Test
    void longNumbersKeepEveryDigit() throws IOException {
        assertThat(text("findings.csv")).contains("4200001234202611015678901234;4200001234202611025678901234");
        assertThat(text("refunds/alipay-refunds.csv")).contains("2026110122001400001234567890");
        assertThat(text("terminations/alipay-terminations.csv")).contains("20261234567890123456");
    }

    private List<WrittenFile> tables() throws IOException {
        Outbox outbox = Outbox.stage(dir, "2026-11-20");
        staged = outbox.staged();
        SampleNight.feed(NightWriter.open(SampleNight.night(Language.ZH), outbox));
        return outbox.files().stream().filter(file -> file.shape() != null).toList();
    }

    private String text(String path) throws IOException {
        return text(tables().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow());
    }

    private String text(WrittenFile file) throws IOException {
        return Files.readString(
                staged.resolve(file.path()),
                Objects.requireNonNull(file.shape()).charset());
    }

    private List<CSVRecord> rows(WrittenFile file) throws IOException {
        return CSVFormat.RFC4180
                .parse(new StringReader(text(file).replace("\ufeff", "")))
                .getRecords();
    }
}
