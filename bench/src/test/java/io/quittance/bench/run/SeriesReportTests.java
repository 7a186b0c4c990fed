package io.quittance.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.bench.data.Volume;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesReportTests {

    @Test
    void theMiddleOfTheLastFiveIsComparedWithTheMiddleOfTheSecondToTheSixth() {
        SeriesReport report = report(List.of(99.0, 2.0, 2.0, 2.2, 50.0, 1.0, 7.0, 7.0, 3.0, 3.3, 3.0, 90.0, 3.3));
        assertThat(report.ratio(night -> night.figures().seconds())).hasValue(3.3 / 2.0);
        assertThat(report.text())
                .contains("| 3 | 2026-01-07 |", "| 10 | 2026-01-14 |", "| 13 | 2026-01-17 |", "| 1.650 |")
                .doesNotContain("| 4 | 2026-01-08 |");
    }

    @Test
    void nightsThatWouldBeOnBothSidesAreNotCompared() {
        assertThat(report(List.of(9.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0))
                        .ratio(night -> 1))
                .isEmpty();
    }

    private static SeriesReport report(List<Double> seconds) {
        SeriesReport report = new SeriesReport(new Volume(10, 1), ReportTests.MACHINE);
        for (int night = 0; night < seconds.size(); night++) {
            Figures figures = new Figures(
                    21, seconds.get(night), 1, 1, 9, Map.of("match", seconds.get(night)), Map.of(), 1, 1, 1, 1 << 20);
            report.add(new SeriesReport.Measured(
                    night + 1, LocalDate.of(2026, 1, 5).plusDays(night), figures, Map.of("UNBILLED_PAYMENT", 2L)));
        }
        return report;
    }
}
