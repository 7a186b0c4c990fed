package io.quittance.readers.calendar;

import static io.quittance.readers.Refused.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.calendar.Reckoned;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.calendar.WorkingDays.Kind;
import io.quittance.readers.Delivered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedWorkingDaysTest {
    private static final WorkingDays DAYS = WorkingDaysFile.shipped().days();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026-09-24, 7, 2026-10-12",
        "2026-02-12, 7, 2026-02-28",
        "2025-09-26, 5, 2025-10-10",
        "2026-04-30, 3, 2026-05-08",
        "2026-04-30, 5, 2026-05-11",
        "2025-01-24, 7, 2025-02-10",
        "2026-04-15, 7, 2026-04-24"
    })
    void workingDaysAreCountedAsTheNoticesSay(LocalDate start, int number, LocalDate expected) {
        assertThat(DAYS.plusWorkingDays(start, number)).isEqualTo(new Reckoned.On(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-20, 15, 2026-10-05, 2026-10-08",
        "2026-08-05, 60, 2026-10-04, 2026-10-08",
        "2026-02-05, 15, 2026-02-20, 2026-02-24",
        "2026-01-31, 15, 2026-02-15, 2026-02-24"
    })
    void aTermOfNaturalDaysEndsOnAWorkingDay(LocalDate start, int number, LocalDate plain, LocalDate rolled) {
        assertThat(start.plusDays(number)).isEqualTo(plain);
        assertThat(DAYS.endOfTerm(plain)).isEqualTo(new Reckoned.On(rolled));
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30, 2026-02-28, 2026-02-28", "2026-05-07, 2026-10-07, 2026-10-08"})
    void fiveMonthsEndOnTheSameDayOrTheMonthsLast(LocalDate start, LocalDate plain, LocalDate rolled) {
        assertThat(start.plusMonths(5)).isEqualTo(plain);
        assertThat(DAYS.endOfTerm(plain)).isEqualTo(new Reckoned.On(rolled));
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void bothPublishedYearsHave248WorkingDays(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(day -> DAYS.kindOf(day) == Kind.WORKING))
                .hasSize(248);
    }

    @Test
    void aYearWithoutANoticeIsNotPublished() {
        assertThat(DAYS.kindOf(LocalDate.of(2027, 1, 4))).isEqualTo(Kind.NOT_PUBLISHED);
        assertThat(DAYS.plusWorkingDays(LocalDate.of(2026, 12, 30), 1))
                .isEqualTo(new Reckoned.On(LocalDate.of(2026, 12, 31)));
        assertThat(DAYS.plusWorkingDays(LocalDate.of(2026, 12, 30), 2)).isEqualTo(new Reckoned.NotPublished(2027));
        assertThat(DAYS.plusWorkingDays(LocalDate.of(2024, 12, 31), 1))
                .as("the day of the event is not counted, so its year need not be published")
                .isEqualTo(new Reckoned.On(LocalDate.of(2025, 1, 2)));
    }

    @Test
    void everyYearNamesItsNotice() {
        assertThat(DAYS.years()).extracting(year -> year.year()).containsExactly(2025, 2026);
        assertThat(DAYS.years()).allSatisfy(year -> assertThat(year.source()).contains("gov.cn"));
    }

    @Test
    void aCalendarOfOnesOwnIsRead() throws IOException {
        WorkingDays own = read("- {year: 2027, source: notice, off: 2027-01-01, make-up: [2027-01-02]}");
        assertThat(own.nextWorkingDay(LocalDate.of(2026, 12, 31))).isEqualTo(new Reckoned.On(LocalDate.of(2027, 1, 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {year: 2027, off: 2027-01-01} | source is missing",
                "- {source: a, off: 2027-01-01} | year is missing",
                "- {year: 2027, source: a, off: 2026-12-31} | 2026-12-31 is not a day of 2027",
                "- {year: 2027, source: a, off: 2027-02-30} | off is a date such as 2026-01-31: 2027-02-30",
                "- {year: 2027, source: a, off: 2027-01-03..2027-01-01} | off has a range that is none",
                "- {year: 2027, source: a, make-up: 2027-01-01} | is neither a Saturday nor a Sunday",
                "- {year: 2027, source: a, off: 2027-01-02, make-up: 2027-01-02} | is both off and made up",
                "- {year: 2027, source: a, holidays: 2027-01-02} | unknown key holidays",
                "- {year: 1027, source: a} | year is a whole number of at least 2000"
            })
    void aCalendarThatCannotBeTrueIsRefusedWithItsLine(String year, String reason) {
        assertThatRefused(() -> read(year))
                .hasMessageContaining("working-days.yaml:3")
                .hasMessageContaining(reason);
    }

    @Test
    void aYearWrittenTwiceIsRefused() {
        assertThatRefused(() -> read("- {year: 2027, source: a}\n  - {year: 2027, source: b}"))
                .hasMessageContaining("working-days.yaml:4")
                .hasMessageContaining("the year 2027 is written twice");
    }

    private WorkingDays read(String years) throws IOException {
        Path file = Delivered.file(folder, "working-days.yaml", "version: 1\nyears:\n  " + years + "\n");
        return WorkingDaysFile.read(file).days();
    }
}
