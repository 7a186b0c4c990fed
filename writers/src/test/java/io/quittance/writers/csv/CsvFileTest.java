package io.quittance.writers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.money.Fen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void beginsWithAByteOrderMarkAndEndsEachLineWithCrLf() throws IOException {
        try (CsvFile csv = new CsvFile(CsvShape.forPeople("a", "b"), bytes)) {
            csv.text("彩铃").number(7).end();
        }
        assertThat(bytes.toByteArray()).isEqualTo("\ufeffa,b\r\n彩铃,7\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void quotesWhatNeedsQuotes() throws IOException {
        try (CsvFile csv = new CsvFile(CsvShape.forPeople("a"), bytes)) {
            csv.text("x,\"y\"").end();
            csv.text("two\r\nlines").end();
            csv.text(" blank").end();
        }
        assertThat(text()).contains("\"x,\"\"y\"\"\"\r\n\"two\r\nlines\"\r\n\" blank\"\r\n");
    }

    @Test
    void defusesTextsButNotMoney() throws IOException {
        try (CsvFile csv = new CsvFile(CsvShape.forPeople("a", "b", "c").summing("b"), bytes)) {
            csv.text("-5").yuan(Fen.of(-5)).texts(List.of("=a", "=b")).end();
            assertThat(csv.total()).isEqualTo(Fen.of(-5));
        }
        assertThat(text()).endsWith("'-5,-0.05,'=a;=b\r\n");
    }

    @Test
    void aChannelGetsItsEncodingAndNoNumberThatRunsAsAFormula() throws IOException {
        Charset gb = Charset.forName("GB18030");
        try (CsvFile csv = new CsvFile(CsvShape.forChannel(gb, "a", "b"), bytes)) {
            csv.text("退款").textUnlessFormula("KM-1").end();
            csv.text("-退款").textUnlessFormula("=1+1").end();
        }
        assertThat(bytes.toByteArray()).isEqualTo("a,b\r\n退款,KM-1\r\n'-退款,\r\n".getBytes(gb));
    }

    @Test
    void sumsOnlyItsMoneyColumn() throws IOException {
        try (CsvFile csv = new CsvFile(CsvShape.forPeople("paid", "back").summing("back"), bytes)) {
            csv.yuan(Fen.of(1000)).yuan(Fen.of(250)).end();
            csv.yuan(Fen.of(1000)).yuan(Fen.of(1)).end();
            assertThat(csv.total()).isEqualTo(Fen.of(251));
            assertThat(csv.rows()).isEqualTo(2);
        }
    }

    @Test
    void aPeriodAtMidnightIsADateAndATimeHasItsSeconds() throws IOException {
        try (CsvFile csv = new CsvFile(CsvShape.forPeople("a", "b", "c", "d"), bytes)) {
            csv.bound(LocalDateTime.of(2026, 7, 1, 0, 0))
                    .bound(LocalDateTime.of(2026, 7, 1, 9, 30))
                    .time(LocalDateTime.of(2026, 7, 1, 0, 0))
                    .time(null)
                    .end();
        }
        assertThat(text()).endsWith("2026-07-01,2026-07-01 09:30:00,2026-07-01 00:00:00,\r\n");
    }

    @Test
    void aRowWithTheWrongNumberOfCellsIsADefect() throws IOException {
        try (CsvFile csv = new CsvFile(CsvShape.forPeople("a", "b"), bytes)) {
            csv.text("x");
            assertThatThrownBy(csv::end)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("1 cells");
        }
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
