package io.quittance.readers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.text.Cells;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "yyyy-MM-dd HH:mm:ss | 2026-01-03 08:05:09 | 2026-01-03T08:05:09",
                "yyyy-MM-dd'T'HH:mm:ss | 2026-01-03T08:05:09 | 2026-01-03T08:05:09",
                "yyyy'年'M'月'd'日' H:mm | 2026年1月3日 8:05 | 2026-01-03T08:05",
                "'at 'yyyy/M/d' HH 'H | at 2026/1/3 HH 8 | 2026-01-03T08:00",
                "yyyyMMdd | 20260103 | 2026-01-03T00:00",
            })
    void whatStandsBetweenApostrophesIsWrittenAsItIs(String pattern, String text, LocalDateTime time) {
        assertThat(TimePattern.of(pattern).parse(Cells.of(text))).isEqualTo(time.toEpochSecond(ZoneOffset.UTC));
        assertThat(TimePattern.of(pattern).parse(Cells.of(text + "0"))).isEqualTo(TimePattern.NONE);
        assertThat(TimePattern.of(pattern).isDay()).isEqualTo(!pattern.contains("H"));
    }
}
