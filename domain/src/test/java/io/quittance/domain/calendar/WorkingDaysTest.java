package io.quittance.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.calendar.WorkingDays.Kind;
import io.quittance.domain.timeline.TestCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final WorkingDays DAYS = TestCalendar.PUBLISHED;

    @ParameterizedTest
    @CsvSource({
        "2026-09-24, 7, 2026-10-12",
        "2026-02-12, 7, 2026-02-28",
        "2025-09-26, 5, 2025-10-10",
        "2026-04-30, 3, 2026-05-08",
        "2025-01-24, 7, 2025-02-10",
        "2026-10-04, 0, 2026-10-04"
    })
    void holidaysDoNotCountAndMakeUpDaysDo(LocalDate start, int number, LocalDate end) {
        assertThat(DAYS.plusWorkingDays(start, number)).isEqualTo(new Reckoned.On(end));
        assertThat(new Reckoned.On(end).dayOrNull()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, OFF",
        "2026-10-08, WORKING",
        "2026-10-10, WORKING",
        "2026-10-11, OFF",
        "2026-10-17, OFF",
        "2027-01-04, NOT_PUBLISHED"
    })
    void aDayWorksOrIsOffOrNobodyKnows(LocalDate day, Kind kind) {
        assertThat(DAYS.kindOf(day)).isEqualTo(kind);
    }

    @Test
    void aTermEndsOnAWorkingDay() {
        assertThat(DAYS.endOfTerm(LocalDate.of(2026, 10, 7))).isEqualTo(new Reckoned.On(LocalDate.of(2026, 10, 8)));
        assertThat(DAYS.endOfTerm(LocalDate.of(2026, 2, 28))).isEqualTo(new Reckoned.On(LocalDate.of(2026, 2, 28)));
        assertThat(DAYS.endOfTerm(LocalDate.of(2027, 2, 28))).isEqualTo(new Reckoned.NotPublished(2027));
    }

    @Test
    void itNeverGuesses() {
        Reckoned unknown = DAYS.nextWorkingDay(LocalDate.of(2026, 12, 31));
        assertThat(unknown).isEqualTo(new Reckoned.NotPublished(2027));
        assertThat(unknown.dayOrNull()).isNull();
        assertThat(WorkingDays.unpublished().kindOf(LocalDate.of(2026, 1, 5))).isEqualTo(Kind.NOT_PUBLISHED);
        assertThat(WorkingDays.unpublished().years()).isEmpty();
        assertThat(DAYS.years()).extracting(PublishedYear::year).containsExactly(2025, 2026);
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> DAYS.plusWorkingDays(day, -1)).hasMessage("Working days are counted forwards: -1");
        PublishedYear year = new PublishedYear(2027, Set.of(), Set.of(), "notice");
        assertThat(new WorkingDays(List.of(year)).years()).containsExactly(year);
        assertThatThrownBy(() -> new WorkingDays(List.of(year, year)))
                .hasMessage("The calendar of 2027 is there twice.");
    }

    @Test
    void aCalendarThatContradictsItselfIsRefused() {
        LocalDate friday = LocalDate.of(2027, 1, 1);
        LocalDate sunday = LocalDate.of(2027, 1, 3);
        assertThatThrownBy(() -> new PublishedYear(2026, Set.of(friday), Set.of(), "notice"))
                .hasMessage("2027-01-01 is not a day of 2026");
        assertThatThrownBy(() -> new PublishedYear(2026, Set.of(), Set.of(sunday), "notice"))
                .hasMessage("2027-01-03 is not a day of 2026");
        assertThatThrownBy(() -> new PublishedYear(2027, Set.of(), Set.of(friday), "notice"))
                .hasMessage("2027-01-01 is neither a Saturday nor a Sunday and needs no making up");
        assertThatThrownBy(() -> new PublishedYear(2027, Set.of(sunday), Set.of(sunday), "notice"))
                .hasMessage("2027-01-03 is both off and made up");
    }
}
