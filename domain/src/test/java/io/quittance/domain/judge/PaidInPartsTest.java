package io.quittance.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.timeline.TimelineFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which way a charge goes back that several payments paid. */
class PaidInPartsTest {

    @Test
    void aChargePaidThroughTwoChannelsIsRoutedThroughThatOfTheLatest() {
        Finding finding = only("""
                night 2026-07-02
                policy effect=NEXT_MONTH
                cancel C1 2026-06-10T12:00
                charge B1 2026-07-01T00:10 15.00 cycle=202607 by=WECHAT
                pay T1 2026-07-01T00:10 10.00 charge=B1
                pay T2 2026-07-01T00:11 5.00 charge=B1 via=ALIPAY
                """);
        assertThat(finding.route()).isEqualTo(Route.ALIPAY);
        assertThat(finding.instructions())
                .extracting(RefundInstruction::route)
                .containsExactly(Route.WECHAT, Route.ALIPAY);
    }

    @Test
    void aChargePaidInPartsOldAndNewIsRoutedByHandAsAWhole() {
        Finding finding = only("""
                night 2026-07-02
                policy effect=NEXT_MONTH
                cancel C1 2024-06-10T12:00
                charge B1 2026-07-01T00:10 15.00 cycle=202607 by=WECHAT
                pay T1 2024-07-01T00:10 10.00 charge=B1
                pay T2 2026-07-01T00:10 5.00 charge=B1
                """);
        assertThat(finding.route()).isEqualTo(Route.MANUAL);
        assertThat(finding.instructions())
                .extracting(RefundInstruction::route)
                .containsExactly(Route.MANUAL, Route.WECHAT);
    }

    private static Finding only(String timeline) {
        List<Finding> findings =
                TimelineFile.parse("parts", "== parts\n" + timeline).get(0).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
