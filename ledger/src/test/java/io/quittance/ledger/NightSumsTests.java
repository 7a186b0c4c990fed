package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.report.NightSums;
import io.quittance.ledger.report.NightSums.DaySum;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NightSumsTests {
    private static final Policies POLICIES = new Policies(List.of(new Policy(
            "default",
            null,
            null,
            null,
            null,
            null,
            Policy.Billing.POSTPAID,
            Policy.Effect.END_OF_CYCLE,
            Duration.ZERO,
            Policy.UnusedPeriod.NONE,
            null,
            null,
            null,
            Duration.ofDays(1),
            null,
            5,
            2)));

    private final LedgerFixture ledger = new LedgerFixture(POLICIES);
    private final NightSums sums = new NightSums(ledger.source);

    @Test
    void adds_the_supplements_of_a_date_and_leaves_out_what_comes_later() {
        wrongful("2026-07-02", 1);
        wrongful("2026-07-02", 2);
        ledger.night("2026-07-03", true, Map.of());
        wrongful("2026-07-04", 3);

        assertThat(before(4, 30))
                .containsExactly(
                        new DaySum(LocalDate.of(2026, 7, 2), 2, 3000, 3000),
                        new DaySum(LocalDate.of(2026, 7, 3), 0, 0, 0));
        assertThat(before(2, 30)).containsExactly(new DaySum(LocalDate.of(2026, 7, 2), 1, 1500, 1500));
        assertThat(before(4, 1)).containsExactly(new DaySum(LocalDate.of(2026, 7, 3), 0, 0, 0));
        assertThat(before(1, 30)).isEmpty();
    }

    @Test
    void what_is_taken_back_is_not_counted_and_a_night_can_be_summed_again() {
        wrongful("2026-07-02", 1);
        ledger.night(
                "2026-07-05", true, Map.of("d-REFUND", List.of("WECHAT,R1,T1,O1,2026-07-05 09:00:00,15.00,SUCCESS")));
        sums.save(1);
        sums.save(2);
        ledger.night("2026-07-06", true, Map.of());

        assertThat(before(3, 30))
                .containsExactly(
                        new DaySum(LocalDate.of(2026, 7, 2), 1, 1500, 1500),
                        new DaySum(LocalDate.of(2026, 7, 5), 0, 0, 0));
    }

    private List<DaySum> before(int night, int days) {
        return sums.before(new Nights(ledger.source).get(night), days);
    }

    /** A night with one charge after its line was cancelled, paid in a channel. */
    private void wrongful(String date, int which) {
        String line = ",CMCC,1380000000" + which + ",VAS1,";
        ledger.night(
                date,
                true,
                Map.of(
                        "a-CANCELLATION",
                        List.of("X" + which + line + "2026-06-10 12:00:00,,COMPLETED"),
                        "b-CHARGE",
                        List.of("C" + which + line
                                + ",RECURRING,,2026-07-01,2026-08-01,2026-06-30 23:10:00,15.00,WECHAT,T" + which),
                        "c-PAYMENT",
                        List.of("WECHAT,T" + which + ",O" + which + ",,,2026-06-30 23:10:00,15.00")));
    }
}
