package io.quittance.jobs.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.calendar.WorkingDays;
import io.quittance.ledger.report.NightMatters.Matter;
import io.quittance.ledger.report.NightMatters.OpenFiling;
import io.quittance.readers.calendar.WorkingDaysFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueCasesTest {
    /** An operator answers within 15 days: on Friday the 20th of November 2026. */
    private static final OpenFiling FILED = filing("OPERATOR");

    private final WorkingDays calendar = WorkingDaysFile.shipped().days();

    @Test
    void aCaseIsToldFromThreeWorkingDaysBeforeItsDeadlineOn() {
        assertThat(left("2026-11-16")).isEmpty();
        assertThat(left("2026-11-17")).containsExactly(3L);
        assertThat(left("2026-11-20")).containsExactly(0L);
    }

    @Test
    void oneThatIsOverIsToldByHowManyWorkingDays() {
        assertThat(left("2026-11-21")).containsExactly(-1L);
        assertThat(left("2026-11-24")).containsExactly(-2L);
    }

    @Test
    void itSaysWhatIsDueInBothLanguages() {
        DueCases due = new DueCases(LocalDate.parse("2026-11-19"), calendar);
        assertThat(due.of(List.of(FILED)))
                .map(due::told)
                .allSatisfy(told -> {
                    assertThat(told.caseNumber()).isEqualTo("K1");
                    assertThat(told.whatZh()).contains("答复");
                    assertThat(told.whatEn()).contains("answer");
                    assertThat(told.due()).isEqualTo(LocalDate.of(2026, 11, 20));
                })
                .hasSize(1);
    }

    @Test
    void whatNoPublishedCalendarDecidesIsNotGuessed() {
        DueCases due = new DueCases(LocalDate.parse("2026-11-19"), WorkingDays.unpublished());
        assertThat(due.of(List.of(FILED))).isEmpty();
    }

    @Test
    void aChannelThatNobodyKnowsHasNoDeadline() {
        assertThat(new DueCases(LocalDate.parse("2026-11-19"), calendar).of(List.of(filing("ELSEWHERE"))))
                .isEmpty();
    }

    private List<Long> left(String today) {
        return new DueCases(LocalDate.parse(today), calendar)
                .of(List.of(FILED)).stream().map(Matter::number).toList();
    }

    private static OpenFiling filing(String channel) {
        return new OpenFiling("K1", "CMCC", channel, LocalDate.of(2026, 11, 5), null);
    }
}
