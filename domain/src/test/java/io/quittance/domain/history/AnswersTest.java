package io.quittance.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.Refund;
import io.quittance.domain.timeline.Timeline;
import io.quittance.domain.timeline.TimelineFile;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void onlyTheRefundThatAnswersAnInstructionIsOurs() {
        CollectedPayment payment = line("""
                pay T1 2026-07-01 15.00
                release Q1 2026-07-05 5.00 pay=T1
                refund R1 T1 2026-07-04 5.00
                refund R2 T1 2026-07-06 5.00
                refund R3 T1 2026-07-07 5.00
                """).payments().get(0);
        assertThat(payment.refunds().stream().filter(payment::isOurs))
                .extracting(Refund::refundNo)
                .containsExactly("R2");
    }

    @Test
    void onlyTheReversalThatAnswersAnInstructionIsOurs() {
        BilledCharge charge = line("""
                charge B1 2026-07-01 15.00
                release Q1 2026-07-05 5.00 charge=B1
                charge X1 2026-07-04 -5.00 reverses=B1
                charge X2 2026-07-06 -5.00 reverses=B1
                charge X3 2026-07-07 -5.00 reverses=B1
                """).charges().get(0);
        assertThat(charge.reversals().stream().filter(charge::isOurs))
                .extracting(Charge::chargeId)
                .containsExactly("X2");
    }

    private static LineHistory line(String text) {
        Timeline timeline = TimelineFile.parse("answers", "== answers\n" + text).get(0);
        return new AccountHistory(timeline.events(), new Policies(timeline.policies()))
                .lines()
                .iterator()
                .next();
    }
}
