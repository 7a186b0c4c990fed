package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.ledger.batch.Batches;
import io.quittance.ledger.people.People;
import io.quittance.ledger.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part of a payment that is claimed, released and comes back, while the rest stays where it is. */
class ReturnOfSharesTests {
    private static final String CANCELLED = "X1,KAMENG,13800000001,VAS1,2026-10-20 09:30:00,,COMPLETED";
    private static final String OCTOBER =
            "C1,KAMENG,13800000001,VAS1,,RECURRING,,2026-10-01,2026-11-01,2026-10-01 00:10:00,15.00,WECHAT,T1";
    private static final String PAID = "WECHAT,T1,O1,,,2026-10-01 00:10:05,15.00";
    private static final String BATCH = "2026-10-21-wechat";

    private final LedgerFixture ledger = new LedgerFixture(ManyDeliveriesTests.POLICIES);
    private final Batches batches = new Batches(ledger.source, ledger.key);
    private final People people = new People(ledger.source);

    @BeforeEach
    void aNight() {
        assertThat(ledger.night(
                        "2026-10-21",
                        true,
                        Map.of(
                                "a-CANCELLATION",
                                List.of(CANCELLED),
                                "b-CHARGE",
                                List.of(OCTOBER),
                                "c-PAYMENT",
                                List.of(PAID))))
                .containsExactly("NEW UNUSED_PERIOD 13800000001 C1/T1//X1 5.33");
        act(() -> people.add("root", List.of(Role.ADMIN), "quittance"));
        act(() -> people.add("fang", List.of(Role.FINANCE), "root"));
        act(() -> people.add("lin", List.of(Role.FINANCE_LEAD), "root"));
        act(() -> batches.approve(BATCH, "lin"));
        act(() -> batches.release(BATCH, LocalDate.parse("2026-10-21"), "fang"));
    }

    @AfterEach
    void theProofTies() {
        assertThat(ledger.proof()).isNotEmpty().allMatch(control -> control.left() == control.right());
    }

    @Test
    void that_is_back_under_its_number_is_settled() {
        String number = batches.rows(BATCH).get(0).number();
        assertThat(back(number, "5.33")).containsExactly("SETTLED UNUSED_PERIOD 13800000001 C1/T1//X1 0.00");
        assertThat(ledger.column("select fate from released_instruction")).containsExactly("CONFIRMED");
        assertThat(ledger.column("select state || ' ' || outcome from line_case"))
                .containsExactly("CLOSED RETURNED");
    }

    @Test
    void that_the_merchant_gave_back_by_a_number_of_its_own_is_settled() {
        assertThat(back("R1", "5.33")).containsExactly("SETTLED UNUSED_PERIOD 13800000001 C1/T1//X1 0.00");
    }

    @Test
    void of_which_the_cancellation_is_withdrawn_is_not_settled() {
        assertThat(ledger.night(
                        "2026-10-23",
                        true,
                        Map.of(
                                "a-CANCELLATION",
                                List.of(CANCELLED.replace("COMPLETED", "WITHDRAWN")),
                                "d-REFUND",
                                List.of(refund(batches.rows(BATCH).get(0).number(), "5.33")))))
                .containsExactly("WITHDRAWN UNUSED_PERIOD 13800000001 C1/T1//X1 0.00");
        assertThat(ledger.column("select fate from released_instruction")).containsExactly("TO_RECOVER");
    }

    @Test
    void that_came_back_before_does_not_settle_what_is_claimed_afterwards() {
        back(batches.rows(BATCH).get(0).number(), "5.33");
        String earlier = "X0,KAMENG,13800000001,VAS1,2026-10-15 09:30:00,,COMPLETED";
        assertThat(ledger.night("2026-10-24", true, Map.of("a-CANCELLATION", List.of(earlier))))
                .containsExactly("NEW UNUSED_PERIOD 13800000001 C1/T1//X0 2.42");
        act(() -> batches.approve("2026-10-24-wechat", "lin"));
        act(() -> batches.release("2026-10-24-wechat", LocalDate.parse("2026-10-24"), "fang"));
        assertThat(ledger.night(
                        "2026-10-25",
                        true,
                        Map.of("a-CANCELLATION", List.of(earlier.replace("COMPLETED", "WITHDRAWN")))))
                .containsExactly("WITHDRAWN UNUSED_PERIOD 13800000001 C1/T1//X0 0.00");
    }

    private List<String> back(String number, String amount) {
        return ledger.night("2026-10-23", true, Map.of("d-REFUND", List.of(refund(number, amount))));
    }

    private static String refund(String number, String amount) {
        return "WECHAT," + number + ",T1,O1,2026-10-23 09:00:00," + amount + ",SUCCESS";
    }

    private void act(Runnable action) {
        ledger.transaction.executeWithoutResult(status -> action.run());
    }
}
