package io.quittance.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.schedules.Schedule.Misfire;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueNightsTests {

    private static final Schedule DAILY = new Schedule("nightly-audit", "0 30 10 * * ?", Misfire.FIRE_ONCE);

    @Test
    void aFiringAuditsTheDayBefore() {
        assertThat(DueNights.latest(DAILY, shanghai("2026-11-20T10:30:00"))).contains(LocalDate.of(2026, 11, 19));
        assertThat(DueNights.latest(DAILY, shanghai("2026-11-20T23:59:59"))).contains(LocalDate.of(2026, 11, 19));
    }

    @Test
    void beforeTheFiringTheNightBeforeIsTheLatest() {
        assertThat(DueNights.latest(DAILY, shanghai("2026-11-20T10:29:59"))).contains(LocalDate.of(2026, 11, 18));
        assertThat(DueNights.latest(DAILY, shanghai("2026-11-20T00:00:00"))).contains(LocalDate.of(2026, 11, 18));
    }

    @Test
    void theDayIsTheDayInShanghaiWhateverTheMachineThinks() {
        assertThat(DueNights.latest(DAILY, Instant.parse("2026-11-20T02:30:00Z")))
                .contains(LocalDate.of(2026, 11, 19));
    }

    @Test
    void aMonthlyScheduleLooksBackAMonth() {
        Schedule monthly = new Schedule("monthly", "0 0 3 1 * ?", Misfire.FIRE_ONCE);
        assertThat(DueNights.latest(monthly, shanghai("2026-11-30T00:00:00"))).contains(LocalDate.of(2026, 10, 31));
    }

    @Test
    void aScheduleThatHasNotFiredHasNoNight() {
        Schedule yearly = new Schedule("yearly", "0 0 3 1 1 ?", Misfire.FIRE_ONCE);
        assertThat(DueNights.latest(yearly, shanghai("2026-11-30T00:00:00"))).isEmpty();
    }

    @Test
    void aScheduleThatNeverFiresAgainHasNoNight() {
        Schedule past = new Schedule("past", "0 0 3 1 1 ? 2020", Misfire.FIRE_ONCE);
        assertThat(DueNights.latest(past, shanghai("2026-11-30T00:00:00"))).isEmpty();
    }

    @Test
    void missedNightsAreDueInOrder() {
        assertThat(DueNights.following(Optional.of(LocalDate.of(2026, 2, 26)), LocalDate.of(2026, 3, 1)))
                .containsExactly(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1));
    }

    @Test
    void nothingIsDueOnceTheLatestBalanced() {
        LocalDate latest = LocalDate.of(2026, 11, 19);
        assertThat(DueNights.following(Optional.of(latest), latest)).isEmpty();
        assertThat(DueNights.following(Optional.of(latest.plusDays(3)), latest)).isEmpty();
    }

    @Test
    void theFirstNightOfAllIsTheLatest() {
        LocalDate latest = LocalDate.of(2026, 11, 19);
        assertThat(DueNights.following(Optional.empty(), latest)).containsExactly(latest);
    }

    @Test
    void aWrongCronExpressionIsRefused() {
        assertThatThrownBy(() -> new Schedule("x", "at noon", Misfire.SKIP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at noon");
    }

    private static Instant shanghai(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(Schedule.ZONE).toInstant();
    }
}
