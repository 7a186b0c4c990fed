package io.quittance.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.timeline.Timeline;
import io.quittance.domain.timeline.TimelineFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineHistoryTest {

    private static final String SUSPENSIONS = """
            suspend 2026-07-03
            suspend 2026-07-03
            suspend 2026-07-03 to=2026-09-01
            suspend 2026-07-02
            """;

    @Test
    void suspensionsComeByTimeThenByWhereTheyWereReadWhateverTheOrderOfTheEvents() {
        Timeline timeline = TimelineFile.parse("suspensions", "== suspensions\n" + SUSPENSIONS)
                .get(0);
        List<LineEvent> reversed = new ArrayList<>(timeline.events());
        Collections.reverse(reversed);
        assertThat(suspensionsOf(timeline, timeline.events()))
                .isEqualTo(suspensionsOf(timeline, reversed))
                .containsExactly("suspend:4", "suspend:3", "suspend:1", "suspend:2");
    }

    private static List<String> suspensionsOf(Timeline timeline, List<LineEvent> events) {
        AccountHistory account = new AccountHistory("13800000000", events, new Policies(timeline.policies()));
        return account.lines().iterator().next().suspensions().stream()
                .map(suspension -> suspension.source().toString())
                .toList();
    }
}
