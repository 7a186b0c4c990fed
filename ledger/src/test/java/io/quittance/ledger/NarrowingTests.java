package io.quittance.ledger;

import static io.quittance.ledger.NightInTheLedgerTests.CANCELLED;
import static io.quittance.ledger.NightInTheLedgerTests.JULY;
import static io.quittance.ledger.NightInTheLedgerTests.PAID;
import static io.quittance.ledger.NightInTheLedgerTests.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What gives a night no reason to judge an account, and when there is one. */
class NarrowingTests {
    private final LedgerFixture ledger = new LedgerFixture(POLICIES);

    @Test
    void a_payment_that_comes_late_and_whole_is_no_reason_to_judge() {
        ledger.night("2026-07-01", true, Map.of("b-CHARGE", List.of(JULY)));

        assertThat(ledger.night("2026-07-02", true, Map.of("c-PAYMENT", List.of(PAID))))
                .isEmpty();
        assertThat(ledger.column("select count(*) from suspect")).containsExactly("0");
        assertThat(ledger.column("select count(*) from open_item where night = 2"))
                .containsExactly("0");
    }

    @Test
    void more_that_goes_back_of_a_payment_known_by_its_agreement_is_judged_though_all_of_it_had_gone_back() {
        ledger.night(
                "2026-07-01",
                true,
                Map.of(
                        "a-AGREEMENT",
                        List.of("WECHAT,A1,,,CMCC,13800000001,VAS1,NORMAL,2026-01-01 00:00:00"),
                        "b-PAYMENT",
                        List.of("WECHAT,T1,O1,A1,,2026-06-20 00:00:00,15.00"),
                        "c-REFUND",
                        List.of("WECHAT,R1,T1,O1,2026-06-25 13:00:00,15.00,SUCCESS")));

        assertThat(ledger.night(
                        "2026-07-10",
                        true,
                        Map.of("c-REFUND", List.of("WECHAT,R2,T1,O1,2026-07-05 13:00:00,5.00,SUCCESS"))))
                .containsExactly("NEW OVER_REFUNDED 13800000001 /T1/A1/ 0.00");
    }

    @Test
    void charges_are_judged_again_when_a_late_opening_moves_the_bounds_of_their_month() {
        ledger.night(
                "2026-03-01",
                true,
                Map.of(
                        "b-CHARGE",
                        List.of(
                                "C1,CMCC,13800000001,VAS1,,RECURRING,202602,,,2026-02-20 08:00:00,15.00",
                                "C2,CMCC,13800000001,VAS1,,RECURRING,,2026-02-15,2026-03-15,2026-02-21 08:00:00,15.00")));

        assertThat(ledger.night(
                        "2026-03-02",
                        true,
                        Map.of("a-OPENING", List.of("OP1,CMCC,13800000001,VAS1,,,2026-01-01 00:00:00,15.00,15"))))
                .containsExactly("NEW DUPLICATE_CHARGE 13800000001 C2/// 15.00");
    }

    /** Two full cycles after the first boundary, which is the first of a month unless an opening says another day. */
    @ParameterizedTest
    @CsvSource({"1, 2026-08-31", "15, 2026-08-09"})
    void a_watch_is_looked_at_when_it_may_be_over(int anchorDay, String due) {
        String opened = "OP1,CMCC,13800000001,VAS1,,,2026-01-01 00:00:00,15.00," + anchorDay;
        ledger.night("2026-06-01", true, Map.of("a-OPENING", List.of(opened)));

        ledger.night("2026-06-11", true, Map.of("a-CANCELLATION", List.of(CANCELLED)));

        assertThat(ledger.column("select due from review")).containsExactly(due);
    }

    @Test
    void a_cancellation_that_comes_late_is_judged_when_its_watch_is_over() {
        Map<String, List<String>> cancelled = Map.of("a-CANCELLATION", List.of(CANCELLED));

        assertThat(ledger.night("2026-08-30", true, cancelled)).isEmpty();
        assertThat(ledger.column("select count(*) from suspect")).containsExactly("0");
        assertThat(ledger.column("select due from review")).containsExactly("2026-08-31");
        assertThat(new LedgerFixture(POLICIES).night("2026-08-31", true, cancelled))
                .containsExactly("NEW WATCH_CLEAN 13800000001 ///X1 0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "CMCC, 1, 0", // ends with the month, as was recorded
        "CMCC, 15, 1", // ended with the cycle before
        "KAMENG, 1, 1" // ended at the request
    })
    void use_between_the_request_and_the_recorded_end_is_judged_where_a_policy_may_end_the_line_before_it(
            String operator, int anchorDay, int findings) {
        LedgerFixture several = new LedgerFixture(ManyDeliveriesTests.POLICIES);
        String line = operator + ",13800000001,VAS1,";
        several.night(
                "2026-06-01",
                true,
                Map.of("a-OPENING", List.of("OP1," + line + ",,2026-01-01 00:00:00,15.00," + anchorDay)));

        List<String> found = several.night(
                "2026-07-02",
                true,
                Map.of(
                        "a-CANCELLATION", List.of("X1," + line + "2026-06-10 12:00:00,,COMPLETED,2026-07-01 00:00:00"),
                        "b-CHARGE", List.of("C1," + line + ",USAGE,,,,2026-06-20 09:00:00,1.00")));

        assertThat(found).hasSize(findings).allMatch(row -> row.contains("CHARGE_AFTER_CANCELLATION"));
        assertThat(several.column("select count(*) from suspect")).containsExactly(Integer.toString(findings));
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, 1", "REJECTED, 0", "WITHDRAWN, 0"})
    void a_charge_is_judged_for_a_cancellation_that_may_count(String status, int suspects) {
        ledger.night(
                "2026-07-02",
                true,
                Map.of(
                        "a-CANCELLATION", List.of(CANCELLED.replace("COMPLETED", status)),
                        "b-CHARGE", List.of(JULY),
                        "c-PAYMENT", List.of(PAID)));

        assertThat(ledger.column("select count(*) from suspect")).containsExactly(Integer.toString(suspects));
    }

    @Test
    void charges_are_judged_again_when_their_cancellation_is_withdrawn() {
        Map<String, List<String>> cancelled =
                Map.of("a-CANCELLATION", List.of(CANCELLED), "b-CHARGE", List.of(JULY), "c-PAYMENT", List.of(PAID));
        ledger.night("2026-07-02", true, cancelled);

        assertThat(ledger.night(
                        "2026-07-03",
                        true,
                        Map.of("a-CANCELLATION", List.of(CANCELLED.replace("COMPLETED", "WITHDRAWN")))))
                .containsExactly("WITHDRAWN CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 0.00");
    }
}
