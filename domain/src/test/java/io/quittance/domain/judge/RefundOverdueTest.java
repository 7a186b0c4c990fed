package io.quittance.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.calendar.Reckoned;
import io.quittance.domain.record.Source;
import io.quittance.domain.timeline.Timeline;
import io.quittance.domain.timeline.TimelineFile;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RefundOverdueTest {

    private static final String WRONGFUL = """
            night 2026-07-08
            policy effect=NEXT_MONTH
            cancel C1 2026-06-10T12:00
            charge B1 2026-07-01T00:10 15.00 cycle=202607 by=WECHAT
            pay T1 2026-07-01T00:10 15.00 charge=B1
            """;

    @Test
    void theDayItIsDueIsKnownAndTheAccountIsLookedAtAgainTheDayAfter() {
        AccountVerdict verdict = timeline(WRONGFUL + "release Q1 2026-07-06T11:00 15.00 pay=T1\n")
                .verdicts()
                .get(0);
        assertThat(verdict.instructions().get(0).due()).isEqualTo(new Reckoned.On(LocalDate.of(2026, 7, 13)));
        assertThat(verdict.reviewOn()).isEqualTo("2026-07-14");
    }

    @Test
    void withoutAPublishedCalendarTheAccountIsLookedAtEveryNight() {
        AccountVerdict verdict = timeline(
                        WRONGFUL.replace("2026-07-08", "2026-12-31") + "release Q1 2026-12-30T11:00 15.00 pay=T1\n")
                .verdicts()
                .get(0);
        assertThat(verdict.instructions().get(0).due()).isEqualTo(new Reckoned.NotPublished(2027));
        assertThat(verdict.findings())
                .extracting(finding -> finding.code().name())
                .doesNotContain("REFUND_OVERDUE");
        assertThat(verdict.reviewOn()).isEqualTo("2027-01-01");
    }

    @Test
    void anOverdueRefundSaysWhatIsMissingSinceWhen() {
        Finding overdue =
                overdue("night 2026-07-14\nrelease Q1 2026-07-06T11:00 15.00 pay=T1\nrefund Q1 T1 2026-07-07 5.00\n");
        assertThat(overdue.id()).isEqualTo("Ff3abf687a206eeafc318d855");
        assertThat(overdue.code().severity()).isEqualTo(Severity.ACTION);
        assertThat(overdue.channel()).isEqualTo("WECHAT");
        assertThat(overdue.reasonZh())
                .isEqualTo("退款指令 Q1 于 2026-07-06 下达，退 15.00 元，5 个工作日的期限至 2026-07-13 届满，尚有 10.00 元未见退回，应予追查。");
        assertThat(overdue.reasonEn())
                .isEqualTo("Refund instruction Q1 of 15.00 yuan was released on 2026-07-06; its 5 working days ended on"
                        + " 2026-07-13 and 10.00 yuan have not come: ask where they are.");
        assertThat(overdue.sources()).extracting(Source::toString).containsExactly("release:4", "pay:3");
    }

    @Test
    void aRefusedRefundSaysSo() {
        Finding refused = overdue(
                "night 2026-07-07\nrelease Q1 2026-07-06T11:00 15.00 pay=T1\nrefund Q1 T1 2026-07-07 15.00 status=FAILED\n");
        assertThat(refused.reasonZh()).isEqualTo("退款指令 Q1 于 2026-07-06 下达，退 15.00 元，渠道退款失败，应查明原因后重新办理。");
        assertThat(refused.reasonEn())
                .isEqualTo(
                        "Refund instruction Q1 of 15.00 yuan was released on 2026-07-06 and refused by the channel: find"
                                + " out why and have it done again.");
        assertThat(refused.sources()).extracting(Source::toString).containsExactly("release:4", "pay:3", "refund:5");
    }

    private static Finding overdue(String more) {
        String late = WRONGFUL.replace("night 2026-07-08\n", "") + more;
        return timeline(late).findings().stream()
                .filter(finding -> finding.code().name().equals("REFUND_OVERDUE"))
                .findFirst()
                .orElseThrow();
    }

    private static Timeline timeline(String text) {
        return TimelineFile.parse("released", "== released\n" + text).get(0);
    }
}
