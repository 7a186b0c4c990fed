package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.report.Control;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NightInTheLedgerTests {
    static final Policies POLICIES = new Policies(List.of(new Policy(
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
            Duration.ofDays(2),
            null,
            Duration.ofDays(1),
            null,
            5,
            2)));

    static final String CANCELLED = "X1,CMCC,13800000001,VAS1,2026-06-10 12:00:00,,COMPLETED";
    static final String JULY =
            "C1,CMCC,13800000001,VAS1,,RECURRING,,2026-07-01,2026-08-01,2026-06-30 23:10:00,15.00,WECHAT,T1";
    static final String PAID = "WECHAT,T1,O1,,,2026-06-30 23:10:00,15.00";

    private final LedgerFixture ledger = new LedgerFixture(POLICIES);

    @Test
    void finds_the_charge_after_a_cancellation_and_its_payment() {
        List<String> found = ledger.night(
                "2026-07-02",
                true,
                Map.of("a-CANCELLATION", List.of(CANCELLED), "b-CHARGE", List.of(JULY), "c-PAYMENT", List.of(PAID)));

        assertThat(found).containsExactly("NEW CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 15.00");
        assertThat(ledger.proof()).allMatch(control -> control.left() == control.right());
    }

    @Test
    void a_late_cancellation_reopens_what_it_touches_and_a_refund_takes_the_finding_back() {
        assertThat(ledger.night("2026-07-02", true, Map.of("b-CHARGE", List.of(JULY), "c-PAYMENT", List.of(PAID))))
                .isEmpty();
        assertThat(ledger.night("2026-07-03", true, Map.of("a-CANCELLATION", List.of(CANCELLED))))
                .containsExactly("NEW CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 15.00");
        assertThat(ledger.night("2026-07-04", true, Map.of())).isEmpty();
        assertThat(ledger.night(
                        "2026-07-05",
                        true,
                        Map.of("d-REFUND", List.of("WECHAT,R1,T1,O1,2026-07-05 09:00:00,15.00,SUCCESS"))))
                .containsExactly("WITHDRAWN CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 0.00");
    }

    @Test
    void a_partly_returned_payment_is_claimed_for_the_rest() {
        ledger.night(
                "2026-07-02",
                true,
                Map.of("a-CANCELLATION", List.of(CANCELLED), "b-CHARGE", List.of(JULY), "c-PAYMENT", List.of(PAID)));

        assertThat(ledger.night(
                        "2026-07-05",
                        true,
                        Map.of("d-REFUND", List.of("WECHAT,R1,T1,O1,2026-07-05 09:00:00,5.00,SUCCESS"))))
                .containsExactly("CHANGED CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 10.00");
    }

    /** Two charges name one payment; one of them says that it was paid elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"ALIPAY", "BALANCE"})
    void a_payment_goes_to_one_of_two_charges_that_name_it_whatever_their_channels(String other) {
        String first = "C1,CMCC,13800000001,VAS1,,RECURRING,,,,2026-07-01 10:00:00,15.00,WECHAT,T1";
        String second = "C2,CMCC,13800000002,VAS1,,RECURRING,,,,2026-07-01 11:00:00,15.00," + other + ",T1";

        ledger.night(
                "2026-07-01",
                true,
                Map.of(
                        "b-CHARGE",
                        List.of(first, second),
                        "c-PAYMENT",
                        List.of("WECHAT,T1,O1,,,2026-07-01 10:00:00,15.00")));

        assertThat(ledger.proof()).allMatch(control -> control.left() == control.right());
    }

    @Test
    void a_payment_whose_agreement_only_another_row_names_belongs_to_its_line() {
        String agreement = "WECHAT,A1,M1,,CMCC,13800000001,VAS1,NORMAL,2026-05-01 06:00:00,,";
        String bare = "WECHAT,T1,O1,,,2026-06-30 23:10:00,15.00,SUCCESS";
        String named = "WECHAT,T1,O1,M1,,2026-06-30 23:10:00,15.00,SUCCESS";

        assertThat(ledger.night("2026-07-05", true, Map.of("b-PAYMENT", List.of(bare))))
                .containsExactly("NEW UNBILLED_PAYMENT  /T1// 0.00");
        assertThat(ledger.night("2026-07-06", true, Map.of("a-AGREEMENT", List.of(agreement))))
                .isEmpty();
        assertThat(ledger.night("2026-07-07", true, Map.of("b-PAYMENT", List.of(named))))
                .containsExactly("CHANGED UNBILLED_PAYMENT 13800000001 /T1/A1/ 0.00");
    }

    @Test
    void carries_what_has_no_counterpart_until_it_is_a_break_and_takes_the_break_back() {
        Map<String, List<String>> charge = Map.of(
                "b-CHARGE",
                List.of(
                        "C1,CMCC,13800000001,VAS1,,RECURRING,,2026-07-01,2026-08-01,2026-07-01 10:00:00,15.00,WECHAT,T1"));
        assertThat(ledger.night("2026-07-01", true, charge)).isEmpty();
        assertThat(ledger.night("2026-07-02", true, Map.of())).isEmpty();
        assertThat(ledger.night("2026-07-03", true, Map.of()))
                .containsExactly("NEW UNCOLLECTED_CHARGE 13800000001 C1/// 0.00");
        assertThat(ledger.night(
                        "2026-07-04", true, Map.of("c-PAYMENT", List.of("WECHAT,T1,O1,,,2026-07-03 10:00:00,15.00"))))
                .containsExactly("WITHDRAWN UNCOLLECTED_CHARGE 13800000001 C1/// 0.00");
        assertThat(ledger.proof()).allMatch(control -> control.left() == control.right());
    }

    @Test
    void a_payment_of_no_line_is_unbilled_until_its_charge_comes() {
        Map<String, List<String>> payment =
                Map.of("c-PAYMENT", List.of("ALIPAY,T9,O9,,13900000009,2026-07-01 10:00:00,20.00"));
        assertThat(ledger.night("2026-07-01", true, payment)).isEmpty();
        assertThat(ledger.night("2026-07-03", true, Map.of()))
                .containsExactly("NEW UNBILLED_PAYMENT 13900000009 /T9// 0.00");
        assertThat(
                        ledger.night(
                                "2026-07-04",
                                true,
                                Map.of(
                                        "b-CHARGE",
                                        List.of(
                                                "C9,CUCC,13900000009,VAS1,,RECURRING,,2026-07-01,2026-08-01,2026-07-01 10:00:00,20.00,ALIPAY,O9"))))
                .containsExactly("WITHDRAWN UNBILLED_PAYMENT 13900000009 /T9// 0.00");
    }

    @Test
    void an_open_payment_that_was_refunded_and_an_open_charge_that_was_taken_back_are_closed() {
        ledger.night(
                "2026-07-01",
                true,
                Map.of(
                        "b-CHARGE",
                        List.of(
                                "C1,CMCC,13800000001,VAS1,,RECURRING,,2026-07-01,2026-08-01,2026-07-01 10:00:00,15.00,WECHAT,T1"),
                        "c-PAYMENT",
                        List.of("ALIPAY,T9,O9,,,2026-07-01 10:00:00,20.00")));
        assertThat(ledger.column("select count(*) from open_item where night = 1"))
                .containsExactly("2");

        ledger.night(
                "2026-07-02",
                true,
                Map.of(
                        "b-CHARGE",
                        List.of("C2,CMCC,13800000001,VAS1,,RECURRING,,,,2026-07-02 10:00:00,-15.00,WECHAT,,,C1"),
                        "d-REFUND",
                        List.of("ALIPAY,R9,T9,O9,2026-07-02 09:00:00,20.00,SUCCESS")));
        assertThat(ledger.column("select count(*) from open_item where night = 2"))
                .containsExactly("0");
        assertThat(ledger.proof()).allMatch(control -> control.left() == control.right());
    }

    @Test
    void a_payment_known_only_by_its_agreement_is_judged_on_the_agreements_line() {
        List<String> found = ledger.night(
                "2026-07-02",
                true,
                Map.of(
                        "a-CANCELLATION", List.of(CANCELLED),
                        "b-AGREEMENT", List.of("WECHAT,A1,M1,,CMCC,13800000001,VAS1,NORMAL,2025-01-01 00:00:00"),
                        "c-PAYMENT", List.of("WECHAT,T1,O1,M1,,2026-06-30 23:10:00,15.00")));

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "NEW AUTOPAY_AFTER_CANCELLATION 13800000001 /T1/A1/X1 15.00",
                        "NEW AUTOPAY_STILL_ACTIVE 13800000001 //A1/X1 0.00");
    }

    @Test
    void a_late_payment_of_a_line_that_was_looked_at_before_is_judged() {
        String ended = "WECHAT,A1,M1,,CMCC,13800000001,VAS1,TERMINATED,2026-05-01 06:00:00,2026-06-20 06:00:00,";
        ledger.night("2026-07-01", true, Map.of("a-AGREEMENT", List.of(ended), "b-CHARGE", List.of(JULY)));

        assertThat(ledger.night(
                        "2026-07-02", true, Map.of("c-PAYMENT", List.of("WECHAT,T1,O1,A1,,2026-06-30 23:10:00,15.00"))))
                .containsExactly("NEW DEDUCTION_AFTER_TERMINATION 13800000001 C1/T1/A1/ 15.00");
    }

    @Test
    void a_second_payment_on_a_later_night_is_a_duplicate() {
        ledger.night("2026-07-01", true, Map.of("b-CHARGE", List.of(JULY), "c-PAYMENT", List.of(PAID)));

        assertThat(ledger.night(
                        "2026-07-02", true, Map.of("c-PAYMENT", List.of("ALIPAY,T2,T1,,,2026-07-01 08:00:00,15.00"))))
                .containsExactly("NEW DUPLICATE_PAYMENT 13800000001 C1/T2// 15.00");
    }

    @Test
    void repeats_count_once_conflicts_leave_and_states_advance() {
        ledger.night(
                "2026-07-01",
                true,
                Map.of(
                        "a-CANCELLATION", List.of("X1,CMCC,13800000001,VAS1,2026-06-10 12:00:00,APP,REQUESTED,,,,R77"),
                        "b-CHARGE", List.of(JULY, JULY),
                        "c-CHARGE", List.of(JULY.replace("15.00", "16.00"))));
        assertThat(ledger.rows(RecordKind.CHARGE)).isEqualTo(1);
        assertThat(ledger.conflicts).hasSize(1);

        ledger.night(
                "2026-07-02",
                true,
                Map.of(
                        "a-CANCELLATION", List.of("X1,CMCC,13800000001,VAS1,2026-06-10 12:00:00,,COMPLETED"),
                        "b-CHARGE", List.of(JULY)));
        assertThat(ledger.rows(RecordKind.CHARGE)).isEqualTo(1);
        assertThat(ledger.rows(RecordKind.CANCELLATION)).isEqualTo(2);
        assertThat(ledger.column("select count(*) from superseded")).containsExactly("1");
    }

    @Test
    void narrowed_and_not_narrowed_give_the_same_findings() {
        Map<String, List<String>> files = Map.of(
                "a-CANCELLATION", List.of(CANCELLED),
                "b-CHARGE",
                        List.of(
                                JULY,
                                "C2,CMCC,13800000002,VAS1,,RECURRING,202607,,,2026-07-01 00:00:00,10.00",
                                "C3,CMCC,13800000002,VAS1,,RECURRING,202607,,,2026-07-02 00:00:00,10.00",
                                "C4,CMCC,13800000003,VAS1,,PENALTY,,,,2026-07-02 00:00:00,10.00",
                                "C5,CMCC,13800000004,VAS1,,RECURRING,202607,,,2026-07-01 00:00:00,10.00,ALIPAY,T5"),
                "c-PAYMENT",
                        List.of(
                                PAID,
                                "ALIPAY,T5,O5,,,2026-07-01 00:00:00,9.00",
                                "ALIPAY,T6,O6,,,2026-06-01 00:00:00,9.00"));

        List<String> narrowed = ledger.night("2026-07-02", true, files);

        assertThat(narrowed).hasSize(5);
        assertThat(new LedgerFixture(POLICIES).night("2026-07-02", false, files))
                .isEqualTo(narrowed);
        assertThat(ledger.proof()).extracting(Control::name).anyMatch(name -> name.startsWith("open items"));
        assertThat(ledger.proof()).allMatch(control -> control.left() == control.right());
    }

    @Test
    void an_account_is_nowhere_in_the_clear() {
        ledger.night("2026-07-02", true, Map.of("a-CANCELLATION", List.of(CANCELLED), "b-CHARGE", List.of(JULY)));

        for (String table : List.of("charge", "cancellation", "finding", "open_item")) {
            assertThat(ledger.column("select t::text from " + table + " t"))
                    .isNotEmpty()
                    .noneMatch(row -> row.contains("13800000001"));
        }
    }
}
