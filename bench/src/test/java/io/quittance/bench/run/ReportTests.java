package io.quittance.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.bench.data.Volume;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTests {

    static final Machine MACHINE = new Machine(2, "a processor", 1L << 30, "Linux", "a Java", "18", 0, "0000000");

    private final Report report = new Report(new Volume(10, 1), 5 << 20, MACHINE);

    @Test
    void theFloorIsTheCoreTimeOfReadingAndStoringOnAllCores() {
        report.add("quittance", figures(30, 50, Map.of()));
        report.add("expert-sql", figures(10, 15, Map.of()));
        report.add("bytes", figures(1, 1, Map.of()));
        report.add("read", figures(3, 5, Map.of()));
        assertThat(report.text()).contains("5 MB of files").doesNotContain("Floor");
        report.add("copy", figures(6, 7, Map.of()));
        assertThat(report.text())
                .contains(
                        "reading keeps cores busy for 5.0 s and storing for 7.0 s, so on 2 cores both take 6.0 s, 0.20"
                                + " × quittance, 0.60 × expert-sql.");
    }

    @Test
    void eachRatioIsOfSecondsAndNamesWhomQuittanceIsHeldAgainst() {
        report.add("quittance", figures(30, 50, Map.of()));
        report.add("expert-sql", figures(10, 15, Map.of()));
        report.add("stock", figures(60, 70, Map.of()));
        report.add("copy", figures(5, 7, Map.of()));
        assertThat(report.ratios()).isEqualTo(Map.of("expert_sql", 3.0, "stock", 2.0, "copy", 6.0));
    }

    @Test
    void whoDoesNotCountDoesNotDiffer() {
        report.add("quittance", figures(30, 50, Map.of("unbilled", 3L)));
        report.add("read", figures(3, 5, Map.of()));
        assertThat(report.agrees()).isTrue();
        report.add("duckdb", figures(3, 5, Map.of("unbilled", 4L)));
        assertThat(report.agrees()).isFalse();
    }

    static Figures figures(double seconds, double coreSeconds, Map<String, Long> counts) {
        return new Figures(21, seconds, coreSeconds, 1, seconds + 1, Map.of("match", 1.0), counts, 1, 1, 1, 1 << 20);
    }
}
