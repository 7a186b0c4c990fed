package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.ledger.batch.Batches;
import io.quittance.ledger.casework.Cases;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.people.People;
import io.quittance.ledger.people.Role;
import io.quittance.ledger.report.NightMatters;
import io.quittance.ledger.report.NightMatters.Matter;
import io.quittance.ledger.report.NightMatters.OpenClaim;
import io.quittance.ledger.report.NightMatters.OpenFiling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NightMattersTests {
    private static final String JULY =
            "C1,CMCC,13800000001,VAS1,,RECURRING,,2026-07-01,2026-08-01,2026-06-30 23:10:00,15.00,WECHAT,T1";
    private static final String OWED =
            "C2,CMCC,13800000001,VAS1,,RECURRING,,2026-08-01,2026-09-01,2026-07-01 23:10:00,20.00";
    private static final String BATCH = "2026-07-02-wechat";

    private final LedgerFixture ledger = new LedgerFixture(NightInTheLedgerTests.POLICIES);
    private final Batches batches = new Batches(ledger.source, ledger.key);

    @BeforeEach
    void aNight() {
        ledger.night(
                "2026-07-02",
                true,
                Map.of(
                        "a-CANCELLATION",
                        List.of("X1,CMCC,13800000001,VAS1,2026-06-10 12:00:00,,COMPLETED"),
                        "b-CHARGE",
                        List.of(JULY, OWED),
                        "c-PAYMENT",
                        List.of("WECHAT,T1,O1,,,2026-06-30 23:10:00,15.00")));
        People people = new People(ledger.source);
        act(() -> people.add("root", List.of(Role.ADMIN), "quittance"));
        act(() -> people.add("fang", List.of(Role.FINANCE), "root"));
        act(() -> people.add("lin", List.of(Role.FINANCE_LEAD), "root"));
        act(() -> people.add("chen", List.of(Role.COMPLIANCE), "root"));
    }

    @Test
    void a_night_tells_of_the_batches_it_is_about_to_propose() {
        assertThat(told(1, "WAITING"))
                .containsExactly(
                        "2026-07-02-complaints-CMCC COMPLAINT CMCC 1 2000",
                        "2026-07-02-credits-CMCC CREDIT CMCC 1 2000",
                        "2026-07-02-wechat WECHAT  1 1500");
    }

    @Test
    void what_was_released_and_is_late_and_what_came_back_is_told_in_the_night_that_finds_it() {
        String number = release();
        ledger.night("2026-07-03", true, Map.of());
        assertThat(told(2, "WAITING")).hasSize(2).noneMatch(batch -> batch.startsWith(BATCH));
        assertThat(told(2, "OUTSTANDING")).containsExactly("   1 1500");
        ledger.night("2026-07-11", true, Map.of());
        assertThat(told(3, "OVERDUE")).containsExactly("   1 1500");

        ledger.night(
                "2026-07-12",
                true,
                Map.of("d-REFUND", List.of("WECHAT," + number + ",T1,O1,2026-07-11 09:00:00,15.00,SUCCESS")));
        assertThat(told(4, "OVERDUE")).containsExactly("   0 0");
        assertThat(told(4, "CONFIRMED")).containsExactly("   1 1500");
        assertThat(told(4, "RELEASED")).containsExactly("   1 1500");
    }

    @Test
    void a_case_that_is_closed_is_told_with_all_that_went_back() {
        String number = release();
        ledger.night(
                "2026-07-06",
                true,
                Map.of(
                        "b-CHARGE",
                        List.of("C3,CMCC,13800000001,VAS1,,RECURRING,,,,2026-07-06 10:00:00,-20.00,,,,C2"),
                        "d-REFUND",
                        List.of("WECHAT," + number + ",T1,O1,2026-07-06 09:00:00,15.00,SUCCESS")));
        assertThat(told(2, "CLOSED")).singleElement().asString().endsWith("CMCC 0 3500");
        assertThat(told(2, "CLOSED_IN_ALL")).containsExactly("   1 3500");
    }

    @Test
    void what_people_do_later_does_not_change_what_a_night_said() {
        List<Matter> before = matters(1).all();
        release();
        ledger.night("2026-07-03", true, Map.of());
        assertThat(matters(1).all()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void a_filing_is_open_until_its_channel_answers() {
        String line = ledger.column("select case_number from line_case").get(0);
        act(() -> cases().file(line, "OPERATOR", LocalDate.of(2026, 7, 3), "", "chen"));
        assertThat(matters(1).openFilings())
                .containsExactly(new OpenFiling(line, "CMCC", "OPERATOR", LocalDate.of(2026, 7, 3), null));
        long filing = Long.parseLong(
                ledger.column("select filing::text from case_filing").get(0));
        act(() -> cases().moveFiling(filing, "ANSWERED", "chen"));
        assertThat(matters(1).openFilings()).isEmpty();
    }

    @Test
    void a_released_complaint_is_open_until_somebody_files_it_by_hand() {
        String line = ledger.column("select case_number from line_case").get(0);
        String batch = "2026-07-02-complaints-CMCC";
        act(() -> batches.approve(batch, "lin"));
        assertThat(matters(1).openFilings()).isEmpty();
        act(() -> batches.release(batch, LocalDate.of(2026, 7, 3), "fang"));
        assertThat(matters(1).openFilings())
                .containsExactly(new OpenFiling(line, "CMCC", "OPERATOR", LocalDate.of(2026, 7, 3), null));
        act(() -> cases().file(line, "OPERATOR", LocalDate.of(2026, 7, 5), "", "chen"));
        assertThat(matters(1).openFilings())
                .containsExactly(new OpenFiling(line, "CMCC", "OPERATOR", LocalDate.of(2026, 7, 5), null));
    }

    @Test
    void money_in_dispute_is_found_by_the_day_it_was_taken_until_it_has_gone_back() {
        String line = ledger.column("select case_number from line_case").get(0);
        LocalDate june = LocalDate.of(2026, 6, 30);
        LocalDate july = LocalDate.of(2026, 7, 1);
        assertThat(matters(1).openClaims(List.of(june, july)))
                .containsExactly(
                        new OpenClaim(line, "CMCC", "WECHAT", june, Set.of()),
                        new OpenClaim(line, "CMCC", "BALANCE", july, Set.of()));
        assertThat(matters(1).openClaims(List.of(LocalDate.of(2026, 7, 2)))).isEmpty();
        act(() -> cases().file(line, "MIIT", LocalDate.of(2026, 7, 3), "", "chen"));
        ledger.night(
                "2026-07-06",
                true,
                Map.of("b-CHARGE", List.of("C3,CMCC,13800000001,VAS1,,RECURRING,,,,2026-07-06 10:00:00,-20.00,,,,C2")));
        assertThat(matters(2).openClaims(List.of(june, july)))
                .containsExactly(new OpenClaim(line, "CMCC", "WECHAT", june, Set.of("MIIT")));
    }

    private Cases cases() {
        return new Cases(ledger.source, ledger.key);
    }

    private NightMatters matters(int night) {
        return new NightMatters(ledger.source, new Nights(ledger.source).get(night));
    }

    private List<String> told(int night, String kind) {
        return matters(night).all().stream()
                .filter(matter -> matter.kind().equals(kind))
                .map(matter -> String.join(
                        " ",
                        matter.subject(),
                        matter.what(),
                        matter.operator(),
                        matter.number() + " " + matter.amount()))
                .sorted()
                .toList();
    }

    private String release() {
        act(() -> batches.approve(BATCH, "lin"));
        act(() -> batches.release(BATCH, LocalDate.of(2026, 7, 3), "fang"));
        return batches.rows(BATCH).get(0).number();
    }

    private void act(Runnable action) {
        ledger.transaction.executeWithoutResult(status -> action.run());
    }
}
