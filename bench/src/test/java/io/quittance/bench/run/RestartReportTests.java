package io.quittance.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.bench.data.Volume;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RestartReportTests {

    private static final Offset<Double> NEARLY = Offset.offset(1e-9);

    private final RestartReport report = new RestartReport(new Volume(10, 1), ReportTests.MACHINE);

    @Test
    void whatBothRunsTakeBeyondTheUndisturbedNightIsLost() {
        report.addUndisturbed(night(98, 7));
        report.add(new RestartReport.Killed("at 10 %", 10, night(93, 7)));
        report.add(new RestartReport.Killed("at 50 %", 50, night(90, 7)));
        report.add(new RestartReport.Killed("after judge", 80, night(21, 7)));
        report.addUndisturbed(night(102, 7));
        assertThat(report.median()).isEqualTo(0.03, NEARLY);
        assertThat(report.worst()).isEqualTo(0.4, NEARLY);
        assertThat(report.text())
                .contains("undisturbed 98.00 and 102.00 s", "| at 50 % | 50.00 | 90.00 | 40.00 | 40.0 % | match 1.00 |")
                .contains("| median | | | | 3.0 % | |", "| worst | | | | 40.0 % | |")
                .doesNotContain("DIFFER");
    }

    @Test
    void aNightThatFoundSomethingElseIsSaidAloud() {
        report.addUndisturbed(night(100, 7));
        report.add(new RestartReport.Killed("after judge", 80, night(21, 8)));
        assertThat(report.text()).contains("THE COUNTS DIFFER");
    }

    private static Figures night(double seconds, long found) {
        return ReportTests.figures(seconds, 2 * seconds, Map.of("unbilled", found));
    }
}
