package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.record.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    private static String charge(String account, String id, String name) {
        return id + ",CMCC," + account + ",VAS1," + name
                + ",RECURRING,,2026-07-01,2026-08-01,2026-06-30 23:10:00,15.00,BALANCE,";
    }
}
