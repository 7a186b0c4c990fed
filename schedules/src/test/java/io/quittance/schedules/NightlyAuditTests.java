package io.quittance.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NightlyAuditTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), Schedule.ZONE);

    @Test
    void missedNightsRunInOrderBeforeTheLatest() {
        Nights nights = new Nights(LocalDate.of(2026, 11, 16), null);
        audit(nights, true);
        assertThat(nights.run).containsExactly(day(17), day(18), day(19));
    }

    @Test
    void aNightThatDoesNotBalanceHoldsUpTheLaterOnes() {
        Nights nights = new Nights(LocalDate.of(2026, 11, 16), day(18));
        audit(nights, false);
        assertThat(nights.run).containsExactly(day(17), day(18));
    }

    @Test
    void aFirstStartHasNothingToCatchUpWith() {
        Nights nights = new Nights(null, null);
        audit(nights, true);
        assertThat(nights.run).isEmpty();
    }

    @Test
    void theFirstFiringRunsTheLatestNight() {
        Nights nights = new Nights(null, null);
        audit(nights, false);
        assertThat(nights.run).containsExactly(day(19));
    }

    @Test
    void firingTwiceRunsANightOnce() {
        Nights nights = new Nights(day(18), null);
        audit(nights, false);
        audit(nights, false);
        assertThat(nights.run).containsExactly(day(19));
    }

    private static void audit(Nights nights, boolean catchingUp) {
        Schedule daily = new Schedule("nightly-audit", "0 30 10 * * ?", Schedule.Misfire.FIRE_ONCE);
        new NightlyAudit(nights, new ScheduleSettings(daily), NOON).run(catchingUp);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    /** Nights that balance, but for one. */
    private static final class Nights implements ScheduledNights {

        private final List<LocalDate> run = new ArrayList<>();
        private final @Nullable LocalDate unbalanced;
        private @Nullable LocalDate lastBalanced;

        Nights(@Nullable LocalDate lastBalanced, @Nullable LocalDate unbalanced) {
            this.lastBalanced = lastBalanced;
            this.unbalanced = unbalanced;
        }

        @Override
        public Optional<LocalDate> lastBalanced() {
            return Optional.ofNullable(lastBalanced);
        }

        @Override
        public boolean run(LocalDate night) {
            run.add(night);
            if (night.equals(unbalanced)) {
                return false;
            }
            lastBalanced = night;
            return true;
        }
    }
}
