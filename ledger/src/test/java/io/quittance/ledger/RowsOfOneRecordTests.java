package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.settle.Conflict;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of one record say different things, and one of them nothing: the record is still one. */
class RowsOfOneRecordTests {
    private static final String CANCELLED = "X1,CMCC,13800000001,VAS1,2026-06-10 12:00:00,,COMPLETED";
    private static final String AGREED = "WECHAT,A1,M1,,CMCC,13800000001,VAS1,NORMAL,2025-01-01 00:00:00";
    private static final String RENEWED = "WECHAT,A1,M1,,CMCC,13800000009,VAS1,NORMAL,2026-08-01 00:00:00";
    private static final String MOVED = "WECHAT,A1,M1,,CMCC,13800000001,VAS1,SUSPENDED";
    private static final String EXPORTED = "WECHAT,T1,O1,,,2026-07-10 10:00:00,15.00";
    private static final String BILLED = "WECHAT,T1,O1,A1,,2026-07-10 10:00:00,15.00";

    private final LedgerFixture ledger = new LedgerFixture(NightInTheLedgerTests.POLICIES);

    @Test
    void a_delivery_that_repeats_very_many_rows_is_settled_some_at_a_time() {
        ledger.night("2026-07-20", true, Map.of("b-CHARGE", charges(60_000, number -> 15)));
        ledger.night("2026-07-21", true, Map.of("c-CHARGE", charges(60_001, number -> 15 + number % 2)));

        assertThat(ledger.rows(RecordKind.CHARGE)).isEqualTo(60_001);
        assertThat(ledger.repeats).isEqualTo(30_000);
        assertThat(ledger.conflicts)
                .hasSize(30_000)
                .startsWith(new Conflict(3, "CMCC C1"))
                .endsWith(new Conflict(60_001, "CMCC C59999"));
    }

    @Test
    void a_bill_that_grows_by_the_day_repeats_what_each_night_before_took_from_it() {
        List<String> bill = charges(300, number -> 15);
        String requested = CANCELLED.replace("COMPLETED", "ACCEPTED");
        ledger.night(
                "2026-07-20", true, Map.of("b-CHARGE", bill.subList(0, 100), "d-CANCELLATION", List.of(requested)));
        ledger.night(
                "2026-07-21", true, Map.of("b-CHARGE", bill.subList(0, 200), "d-CANCELLATION", List.of(CANCELLED)));
        ledger.night("2026-07-22", true, Map.of());
        ledger.night("2026-07-23", true, Map.of("b-CHARGE", bill, "d-CANCELLATION", List.of(requested, CANCELLED)));

        assertThat(ledger.rows(RecordKind.CHARGE)).isEqualTo(300);
        assertThat(ledger.rows(RecordKind.CANCELLATION)).isEqualTo(2);
        assertThat(ledger.repeats).isEqualTo(100 + 200 + 2);
        assertThat(ledger.conflicts).isEmpty();
        assertThat(ledger.column("select night || ' ' || line from superseded")).containsExactly("2 2");
    }

    @Test
    void a_payment_is_open_whose_charge_was_refused_however_many_doubts_there_are() {
        String charge = "C1,CMCC,13800000001,VAS1,,RECURRING,,,,2026-07-10 10:00:00,15.00,WECHAT,";
        ledger.night("2026-07-20", true, Map.of("b-CHARGE", List.of(charge + "T1"), "c-PAYMENT", List.of(BILLED)));
        ledger.night("2026-07-21", true, Map.of());

        ledger.night(
                "2026-07-22",
                true,
                Map.of(
                        "b-CHARGE", List.of(charge + "T2"),
                        "c-PAYMENT", List.of(BILLED.replace("T1,O1", "T2,O2"))));

        assertThat(ledger.conflicts).hasSize(1);
        assertThat(ledger.column("select night || side from open_item")).containsExactly("3P");
    }

    private static List<String> charges(int count, IntUnaryOperator yuan) {
        return IntStream.range(0, count)
                .mapToObj(number -> "C%d,CMCC,13800000001,VAS%d,,RECURRING,,,,2026-07-10 10:00:00,%d.00,BALANCE"
                        .formatted(number, number, yuan.applyAsInt(number)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_payment_that_one_export_knows_without_its_agreement_is_one_payment(boolean narrowed) {
        List<String> found = ledger.night(
                "2026-07-20",
                narrowed,
                Map.of(
                        "a-CANCELLATION", List.of(CANCELLED),
                        "b-AGREEMENT", List.of(AGREED),
                        "c-PAYMENT", List.of(EXPORTED),
                        "d-PAYMENT", List.of(BILLED)));

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "NEW AUTOPAY_AFTER_CANCELLATION 13800000001 /T1/A1/X1 15.00",
                        "NEW AUTOPAY_STILL_ACTIVE 13800000001 //A1/X1 0.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_unbilled_payment_is_found_once_where_only_the_second_export_names_its_agreement(boolean narrowed) {
        List<String> found = ledger.night(
                "2026-07-20",
                narrowed,
                Map.of("b-AGREEMENT", List.of(AGREED), "c-PAYMENT", List.of(EXPORTED), "d-PAYMENT", List.of(BILLED)));

        assertThat(found).containsExactly("NEW UNBILLED_PAYMENT 13800000001 /T1/A1/ 0.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_cancellation_that_was_corrected_to_another_account_counts_for_that_one_alone(boolean narrowed) {
        List<String> found = ledger.night("2026-12-20", narrowed, Map.of("a-CANCELLATION", corrected()));

        assertThat(found).containsExactly("NEW WATCH_CLEAN 13800000001 ///X1 0.00");
    }

    @Test
    void what_was_found_by_a_cancellation_is_withdrawn_when_it_is_corrected_to_another_account() {
        String july = "C1,CMCC,13800000009,VAS1,,RECURRING,,2026-07-01,2026-08-01,2026-07-01 10:00:00,15.00,BALANCE";
        assertThat(ledger.night(
                        "2026-07-02",
                        true,
                        Map.of("a-CANCELLATION", corrected().subList(0, 1), "b-CHARGE", List.of(july))))
                .contains("NEW CHARGE_AFTER_CANCELLATION 13800000009 C1///X1 15.00");

        assertThat(ledger.night("2026-07-03", true, Map.of("a-CANCELLATION", List.of(CANCELLED))))
                .contains("WITHDRAWN CHARGE_AFTER_CANCELLATION 13800000009 C1///X1 0.00");
    }

    @Test
    void an_agreement_under_a_new_number_is_filled_by_what_was_said_under_the_old_one() {
        ledger.night("2026-09-01", true, Map.of("a-CANCELLATION", List.of(CANCELLED), "b-AGREEMENT", List.of(RENEWED)));

        assertThat(ledger.night("2026-09-02", true, Map.of("b-AGREEMENT", List.of(MOVED))))
                .containsExactly("WITHDRAWN WATCH_CLEAN 13800000001 ///X1 0.00");
    }

    @Test
    void what_comes_late_under_the_old_number_fills_it_too() {
        assertThat(ledger.night(
                        "2026-09-01",
                        true,
                        Map.of("a-CANCELLATION", List.of(CANCELLED), "b-AGREEMENT", List.of(MOVED))))
                .contains("NEW AUTOPAY_STILL_ACTIVE 13800000001 //A1/X1 0.00");

        assertThat(ledger.night("2026-09-02", true, Map.of("b-AGREEMENT", List.of(RENEWED))))
                .containsExactlyInAnyOrder(
                        "WITHDRAWN AUTOPAY_STILL_ACTIVE 13800000001 //A1/X1 0.00",
                        "WITHDRAWN WATCH_CLEAN 13800000001 ///X1 0.00");
    }

    private static List<String> corrected() {
        return List.of("X1,CMCC,13800000009,VAS1,2026-06-10 12:00:00,,REQUESTED,,,,R1", CANCELLED);
    }
}
