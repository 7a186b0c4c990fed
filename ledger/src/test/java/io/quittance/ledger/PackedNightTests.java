package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.DamagedPackException;
import io.quittance.ledger.pack.Unpacking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What packs alone have to bear; that they change nothing else, {@link ManyDeliveriesTests} says. */
class PackedNightTests {
    private static final String CANCELLED = "X1,CMCC,13800000001,VAS1,2026-06-10 12:00:00,,COMPLETED";
    private static final int LONG = 200_000;

    private final LedgerFixture ledger = new LedgerFixture(NightInTheLedgerTests.POLICIES, date -> true);

    @Test
    void a_row_that_is_longer_than_a_page_is_found_among_others() {
        String name = "x".repeat(LONG);
        List<String> charges = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            charges.add(charge("1390000%04d".formatted(i), "N" + i, "VAS"));
        }
        charges.add(250, charge("13800000001", "C1", name));
        charges.add(charge("13800000001", "C2", "VAS").replace("2026-07-01,2026-08-01", "2026-05-01,2026-06-01"));

        assertThat(ledger.night("2026-07-02", true, Map.of("a-CANCELLATION", List.of(CANCELLED), "b-CHARGE", charges)))
                .containsExactly("NEW CHARGE_AFTER_CANCELLATION 13800000001 C1///X1 15.00");
        assertThat(ledger.column("select charge_id || ' ' || length(service_name) from charge order by 1"))
                .containsExactly("C1 " + LONG, "C2 3");
        assertThat(ledger.rows(RecordKind.CHARGE)).isEqualTo(502);
        assertThat(ledger.column("select sum(rows)::text from charge_pack")).containsExactly("502");
    }

    @Test
    void of_an_earlier_night_only_what_is_sought_is_unpacked() {
        List<String> charges = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            charges.add(charge("1390000%04d".formatted(i), "N" + i, "VAS"));
        }
        charges.add(2500, charge("13800000001", "C1", "VAS"));
        assertThat(ledger.night("2026-07-02", true, Map.of("b-CHARGE", charges)))
                .isEmpty();
        assertThat(ledger.column("select count(*)::text from charge")).containsExactly("0");

        assertThat(ledger.night("2026-07-03", true, Map.of("a-CANCELLATION", List.of(CANCELLED))))
                .containsExactly("NEW CHARGE_AFTER_CANCELLATION 13800000001 C1///X1 15.00");
        assertThat(ledger.column("select charge_id from charge")).containsExactly("C1");
    }

    /** Each as a whole, so that no sum of PostgreSQL's own says anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "body = substr(body, 1, length(body) - 5)",
                "body = substr(body, 1, 1)",
                "body = body || '\\x00'",
                "body = overlay(body placing '\\x7fff' from 1)",
                "rows = rows - 1",
                "rows = rows + 1",
                "rows = -rows"
            })
    void a_pack_that_does_not_hold_its_rows_is_named(String change) {
        List<String> charges = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            charges.add(charge("1390000%04d".formatted(i), "N" + i, "VAS"));
        }
        ledger.night("2026-07-02", true, Map.of("b-CHARGE", charges));
        int line = Integer.parseInt(
                ledger.column("select max(first_line)::text from charge_pack").get(0));
        new JdbcTemplate(ledger.source).update("update charge_pack set " + change + " where first_line = " + line);

        assertThatThrownBy(() ->
                        ledger.transaction.executeWithoutResult(status -> new Unpacking(ledger.source).everything()))
                .isInstanceOf(DamagedPackException.class)
                .hasMessageContaining("b-CHARGE from line " + line + " on");
    }

    private static String charge(String account, String id, String name) {
        return id + ",CMCC," + account + ",VAS1," + name
                + ",RECURRING,,2026-07-01,2026-08-01,2026-06-30 23:10:00,15.00,BALANCE,";
    }
}
