package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.ledger.batch.Batches;
import io.quittance.ledger.casework.CaseState;
import io.quittance.ledger.casework.Cases;
import io.quittance.ledger.people.People;
import io.quittance.ledger.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a released instruction to its end: confirmed, refused, overdue, or to be recovered. */
class ReturnOfMoneyTests {
    private static final String CANCELLED = "X1,CMCC,13800000001,VAS1,2026-06-10 12:00:00,,COMPLETED";
    private static final String WITHDRAWN = "X1,CMCC,13800000001,VAS1,2026-06-10 12:00:00,,WITHDRAWN";
    private static final String JULY =
            "C1,CMCC,13800000001,VAS1,,RECURRING,,2026-07-01,2026-08-01,2026-06-30 23:10:00,15.00,WECHAT,T1";
    private static final String OWED =
            "C2,CMCC,13800000001,VAS1,,RECURRING,,2026-08-01,2026-09-01,2026-07-01 23:10:00,20.00";
    private static final String PAID = "WECHAT,T1,O1,,,2026-06-30 23:10:00,15.00";
    private static final String BATCH = "2026-07-02-wechat";

    private final LedgerFixture ledger = new LedgerFixture(NightInTheLedgerTests.POLICIES);
    private final Batches batches = new Batches(ledger.source, ledger.key);
    private final People people = new People(ledger.source);

    @BeforeEach
    void aNight() {
        ledger.night(
                "2026-07-02",
                true,
                Map.of("a-CANCELLATION", List.of(CANCELLED), "b-CHARGE", List.of(JULY), "c-PAYMENT", List.of(PAID)));
        act(() -> people.add("root", List.of(Role.ADMIN), "quittance"));
        act(() -> people.add("fang", List.of(Role.FINANCE), "root"));
        act(() -> people.add("lin", List.of(Role.FINANCE_LEAD), "root"));
    }

    @AfterEach
    void theProofTies() {
        assertThat(ledger.proof()).allMatch(control -> control.left() == control.right());
        assertThat(ledger.column("select money_id from instructed_money where instructed > paid"))
                .isEmpty();
    }

    @Test
    void a_refund_with_its_number_confirms_it_settles_the_finding_and_closes_the_case() {
        String number = release(BATCH, "2026-07-03");
        assertThat(ledger.night("2026-07-03", true, Map.of())).isEmpty();
        assertThat(cases()).containsExactly("WAITING");

        assertThat(ledger.night("2026-07-04", true, Map.of("d-REFUND", List.of(refund(number, "15.00", "SUCCESS")))))
                .containsExactly("SETTLED CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 0.00");
        assertThat(fates()).containsExactly("CONFIRMED 0");
        assertThat(cases()).containsExactly("CLOSED RETURNED 2026-07-04");
        assertThat(ledger.night("2026-07-05", true, Map.of())).isEmpty();
        assertThat(batches.all()).hasSize(1);
    }

    @Test
    void a_silent_one_is_overdue_when_its_working_days_are_over() {
        release(BATCH, "2026-07-03");
        assertThat(ledger.night("2026-07-03", true, Map.of())).isEmpty();
        // Five working days after Friday the third: Friday the tenth.
        assertThat(ledger.night("2026-07-10", true, Map.of())).isEmpty();
        assertThat(fates()).containsExactly("OUTSTANDING 1500");
        assertThat(ledger.night("2026-07-11", true, Map.of()))
                .containsExactly("NEW REFUND_OVERDUE 13800000001 /T1// 0.00");
        assertThat(fates()).containsExactly("OVERDUE 1500");
    }

    @Test
    void a_refused_one_is_overdue_at_once_and_asked_for_once_only() {
        String number = release(BATCH, "2026-07-03");
        assertThat(ledger.night("2026-07-04", true, Map.of("d-REFUND", List.of(refund(number, "15.00", "FAILED")))))
                .containsExactly("NEW REFUND_OVERDUE 13800000001 /T1// 0.00");
        assertThat(fates()).containsExactly("REFUSED 1500");
        assertThat(batches.all()).hasSize(1);
    }

    @Test
    void one_whose_finding_is_withdrawn_is_shown_for_recovery() {
        release(BATCH, "2026-07-03");
        assertThat(ledger.night("2026-07-04", true, Map.of("a-CANCELLATION", List.of(WITHDRAWN))))
                .containsExactly("WITHDRAWN CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 0.00");
        assertThat(fates()).containsExactly("TO_RECOVER 1500");
        assertThat(cases()).containsExactly("WAITING");
    }

    @Test
    void before_its_release_a_row_is_struck_and_replaced_by_the_night_that_changes_its_finding() {
        act(() -> batches.approve(BATCH, "lin"));
        assertThat(ledger.night(
                        "2026-07-04",
                        true,
                        Map.of("d-REFUND", List.of("WECHAT,R1,T1,O1,2026-07-04 09:00:00,5.00,SUCCESS"))))
                .containsExactly("CHANGED CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 10.00");

        assertThat(ledger.column("select number || ' ' || state from batch order by number"))
                .containsExactly("2026-07-02-wechat EMPTIED", "2026-07-04-wechat PROPOSED");
        assertThat(ledger.column("select instructed::text from instructed_money"))
                .containsExactly("1000");

        assertThat(ledger.night("2026-07-05", true, Map.of("a-CANCELLATION", List.of(WITHDRAWN))))
                .containsExactly("WITHDRAWN CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 0.00");
        assertThat(ledger.column("select distinct state from batch")).containsExactly("EMPTIED");
        assertThat(ledger.column("select instructed::text from instructed_money"))
                .containsExactly("0");
        assertThat(cases()).containsExactly("CLOSED WITHDRAWN 2026-07-05");
    }

    @Test
    void a_late_partial_refund_leaves_only_the_difference_to_instruct() {
        String number = release(BATCH, "2026-07-03");
        ledger.night("2026-07-04", true, Map.of("d-REFUND", List.of(refund(number, "5.00", "SUCCESS"))));
        assertThat(fates()).containsExactly("OUTSTANDING 1000");
        assertThat(batches.all()).hasSize(1);
    }

    @Test
    void a_case_shows_what_is_back_of_an_instruction_and_closes_when_the_rest_comes_under_another_number() {
        String number = release(BATCH, "2026-07-03");
        ledger.night("2026-07-04", true, Map.of("d-REFUND", List.of(refund(number, "5.00", "SUCCESS"))));
        assertThat(sums()).containsExactly("WAITING 10.00 5.00");

        assertThat(ledger.night("2026-07-05", true, Map.of("d-REFUND", List.of(refund("R2", "10.00", "SUCCESS")))))
                .containsExactly("SETTLED CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 0.00");
        assertThat(fates()).containsExactly("CONFIRMED 0");
        assertThat(cases()).containsExactly("CLOSED RETURNED 2026-07-05");
        assertThat(sums()).containsExactly("CLOSED 0.00 15.00");
    }

    @Test
    void a_case_closes_when_nothing_of_its_money_is_left_to_come_whatever_brought_it_back() {
        release(BATCH, "2026-07-03");
        ledger.night("2026-07-04", true, Map.of("d-REFUND", List.of(refund("R1", "6.00", "SUCCESS"))));
        assertThat(sums()).containsExactly("WAITING 15.00 0.00");

        assertThat(ledger.night("2026-07-05", true, Map.of("d-REFUND", List.of(refund("R2", "9.00", "SUCCESS")))))
                .containsExactly("WITHDRAWN CHARGE_AFTER_CANCELLATION 13800000001 C1/T1//X1 0.00");
        assertThat(fates()).containsExactly("TO_RECOVER 1500");
        assertThat(cases()).containsExactly("CLOSED RETURNED 2026-07-05");
        assertThat(sums()).containsExactly("CLOSED 0.00 0.00");
        assertThat(ledger.column("select amount::text from night_matter where kind = 'CLOSED'"))
                .containsExactly("900");
    }

    @Test
    void what_had_gone_back_before_the_release_is_no_answer_to_it() {
        ledger.night(
                "2026-07-03", true, Map.of("d-REFUND", List.of("WECHAT,R1,T1,O1,2026-07-03 09:00:00,7.50,SUCCESS")));
        release("2026-07-03-wechat", "2026-07-03");
        assertThat(ledger.night("2026-07-04", true, Map.of())).isEmpty();
        assertThat(fates()).containsExactly("OUTSTANDING 750");

        ledger.night(
                "2026-07-05", true, Map.of("d-REFUND", List.of("WECHAT,R2,T1,O1,2026-07-04 09:00:00,7.50,SUCCESS")));
        assertThat(fates()).containsExactly("CONFIRMED 0");
    }

    @Test
    void a_reversal_confirms_a_credit_and_a_new_finding_opens_the_case_again() {
        ledger.night("2026-07-03", true, Map.of("b-CHARGE", List.of(OWED)));
        release("2026-07-03-credits-CMCC", "2026-07-03");
        release(BATCH, "2026-07-03");
        ledger.night(
                "2026-07-06",
                true,
                Map.of(
                        "b-CHARGE",
                        List.of("C3,CMCC,13800000001,VAS1,,RECURRING,,,,2026-07-06 10:00:00,-20.00,,,,C2"),
                        "d-REFUND",
                        List.of("WECHAT,R9,T1,O1,2026-07-06 09:00:00,15.00,SUCCESS")));
        assertThat(fates()).containsExactly("CONFIRMED 0", "CONFIRMED 0");
        assertThat(cases()).containsExactly("CLOSED RETURNED 2026-07-06");

        ledger.night(
                "2026-07-07",
                true,
                Map.of(
                        "b-CHARGE",
                        List.of(OWED.replace("C2", "C5")
                                .replace("2026-09-01", "2026-10-01")
                                .replace("2026-08-01", "2026-09-01"))));
        assertThat(cases()).containsExactly("OPEN");
    }

    /** Approves and releases a batch as of a day; returns the number of its only row. */
    private String release(String batch, String on) {
        act(() -> batches.approve(batch, "lin"));
        act(() -> batches.release(batch, LocalDate.parse(on), "fang"));
        return batches.rows(batch).get(0).number();
    }

    private static String refund(String number, String amount, String status) {
        return "WECHAT," + number + ",T1,O1,2026-07-04 09:00:00," + amount + "," + status;
    }

    private List<String> fates() {
        return ledger.column("select fate || ' ' || outstanding from released_instruction order by number");
    }

    private List<String> cases() {
        return ledger.column("select concat_ws(' ', state, outcome, closed_on) from line_case order by 1");
    }

    /** State, what is outstanding and what is back. */
    private List<String> sums() {
        return new Cases(ledger.source, ledger.key)
                .in(List.of(CaseState.values()), 9).stream()
                        .map(one -> one.state() + " " + one.outstanding() + " " + one.back())
                        .toList();
    }

    private void act(Runnable action) {
        ledger.transaction.executeWithoutResult(status -> action.run());
    }
}
