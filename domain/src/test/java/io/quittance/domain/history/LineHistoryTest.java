package io.quittance.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Source;
import io.quittance.domain.record.Suspension;
import io.quittance.domain.timeline.Timeline;
import io.quittance.domain.timeline.TimelineFile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
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

    @Test
    void suspensionsOfTwoFilesComeByFileThenByLine() {
        LocalDateTime from = LocalDateTime.parse("2026-07-03T00:00");
        List<LineEvent> events = Stream.of(new Source("b.csv", 1), new Source("a.csv", 2), new Source("a.csv", 1))
                .map(source ->
                        new LineEvent(new LineKey("KAMENG", "13800000000", "SVC"), new Suspension(from, null, source)))
                .toList();
        Timeline timeline =
                TimelineFile.parse("suspensions", "== suspensions\n").get(0);
        assertThat(suspensionsOf(timeline, events)).containsExactly("a.csv:1", "a.csv:2", "b.csv:1");
    }

    @Test
    void paymentsOfOneSecondComeByNumberThenByChannel() {
        Timeline timeline = TimelineFile.parse("payments", """
                == payments
                pay T2 2026-07-01 1.00 via=WECHAT
                pay T1 2026-07-01 1.00 via=ALIPAY
                pay T1 2026-07-01 1.00 via=WECHAT
                """).get(0);
        AccountHistory account = new AccountHistory(timeline.events(), new Policies(timeline.policies()));
        assertThat(account.lines().iterator().next().payments())
                .extracting(CollectedPayment::identity)
                .containsExactly("WECHAT/T1", "ALIPAY/T1", "WECHAT/T2");
    }

    private static List<String> suspensionsOf(Timeline timeline, List<LineEvent> events) {
        AccountHistory account = new AccountHistory(events, new Policies(timeline.policies()));
        return account.lines().iterator().next().suspensions().stream()
                .map(suspension -> suspension.source().toString())
                .toList();
    }
}
