package io.quittance.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class AnchorTest {

    @Test
    void aCycleBeginsOnTheLastDayOfAShorterMonth() {
        Anchor last = new Anchor(31);
        assertThat(last.cycleIn(YearMonth.of(2026, 2))).isEqualTo(span("2026-02-28T00:00", "2026-03-31T00:00"));
        assertThat(last.cycleIn(YearMonth.of(2028, 2))).isEqualTo(span("2028-02-29T00:00", "2028-03-31T00:00"));
        assertThat(last.cycleAt(time("2026-04-29T12:00"))).isEqualTo(span("2026-03-31T00:00", "2026-04-30T00:00"));
    }

    @Test
    void theSecondBeforeTheBoundaryBelongsToTheLastCycleAndTheBoundaryToTheNext() {
        Anchor anchor = new Anchor(15);
        assertThat(anchor.cycleAt(time("2026-06-14T23:59:59"))).isEqualTo(span("2026-05-15T00:00", "2026-06-15T00:00"));
        assertThat(anchor.cycleAt(time("2026-06-15T00:00"))).isEqualTo(span("2026-06-15T00:00", "2026-07-15T00:00"));
    }

    @Test
    void theFirstBoundaryFromAnInstantMayBeTheInstantItself() {
        Anchor anchor = new Anchor(15);
        assertThat(anchor.boundaryFrom(time("2026-06-15T00:00"))).isEqualTo("2026-06-15T00:00:00");
        assertThat(anchor.boundaryFrom(time("2026-06-15T00:00:01"))).isEqualTo("2026-07-15T00:00:00");
    }

    @Test
    void cyclesAfterAClampedBoundaryReturnToTheAnchor() {
        assertThat(new Anchor(31).after(time("2026-02-28T00:00"), 1)).isEqualTo("2026-03-31T00:00:00");
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }

    private static TimeSpan span(String start, String end) {
        return new TimeSpan(time(start), time(end));
    }
}
