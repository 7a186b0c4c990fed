package io.quittance.writers.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.writers.SampleDeadlines;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.Night;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnswerDeadlineTest {
    private static final String CARRIER = "工信部令第35号：自接到用户投诉之日起15日内答复";

    @Test
    void itIsTheFirstWorkingDayWhereTheTermEndsOnADayOff() {
        assertThat(of("CMCC", "2026-11-19")).isEqualTo(new AnswerDeadline(LocalDate.of(2026, 12, 4), CARRIER));
        assertThat(of("CMCC", "2026-11-20")).isEqualTo(new AnswerDeadline(LocalDate.of(2026, 12, 7), CARRIER));
    }

    @Test
    void whoIsNoCarrierHasTheRefundDemanded() {
        assertThat(of("KAMENG", "2026-11-19").basis()).startsWith("处罚办法第八条");
        assertThat(of("SOMEBODY", "2026-11-19").basis()).startsWith("处罚办法第八条");
    }

    @Test
    void whatNoPublishedCalendarTellsIsNotGuessed() {
        assertThat(of("CMCC", "2026-12-17")).isEqualTo(new AnswerDeadline(null, CARRIER + "；2027 年工作日历尚未公布，不作推算"));
    }

    @Test
    void aTableOfOnesOwnMayHaveNone() {
        assertThat(AnswerDeadline.of("CMCC", night("2026-11-19", DeadlineTable.none())))
                .isEqualTo(new AnswerDeadline(null, ""));
    }

    private static AnswerDeadline of(String operator, String date) {
        return AnswerDeadline.of(operator, night(date, SampleDeadlines.TABLE));
    }

    private static Night night(String date, DeadlineTable deadlines) {
        return new Night(LocalDate.parse(date), date, Language.ZH, false, deadlines, SampleDeadlines.CALENDAR);
    }
}
