package io.quittance.writers.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.writers.pdf.Flow;
import io.quittance.writers.pdf.PdfText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Dossiers of many years, of long names and of channels that nobody knows. */
class LongDossierTest {
    private final SampleCase sample = new SampleCase();

    @Test
    void aFilingInAChannelThatNobodyKnowsIsSaidOnTheCoverAndInTheFacts() throws IOException {
        sample.unknownFilings.add(
                new UnknownFiling("OMBUDSMAN", LocalDate.of(2026, 11, 1), "GD-7", Filing.State.ACCEPTED));
        assertThat(letter())
                .contains("2026-11-01向“OMBUDSMAN”提交（编号GD-7），已受理（渠道不在系统所知之列）", "请人工核对")
                .doesNotContain("系统内没有其他渠道的投诉记录");
        assertThat(new String(file("complaint.json"), StandardCharsets.UTF_8))
                .contains("\"OMBUDSMAN\"", "\"ACCEPTED\"");
    }

    @Test
    void manyLinesOfAFileAreNamedAsRuns() throws IOException {
        sample.months = 100;
        sample.firstYear = 2018;
        assertThat(letter()).containsPattern("E\\d+–E\\d+：第\\d+–\\d+行");
    }

    @Test
    void aTimelineOfYearsNamesItsDaysWithTheYearAndKeepsItsTitleOnThePaper() {
        assertThat(timeline()).contains(">06-10 退订<").doesNotContain("2026-06-10 退订");
        sample.months = 40;
        sample.serviceName = "很长的业务名称".repeat(20);
        assertThat(timeline()).contains(">2026-06-10 退订<", "很长的业务名称", "…</text>");
    }

    private String timeline() {
        return Brief.of(sample.facts()).timeline(Flow.WIDTH).svg();
    }

    private String letter() throws IOException {
        return PdfText.dense(file("complaint.pdf"));
    }

    private byte[] file(String name) throws IOException {
        return Objects.requireNonNull(Dossier.files(sample.facts()).get(name), name);
    }
}
