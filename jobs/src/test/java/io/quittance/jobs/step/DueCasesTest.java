package io.quittance.jobs.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.calendar.CaseEvent;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.calendar.Deadline;
import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.Term;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.ledger.report.NightMatters.Matter;
import io.quittance.ledger.report.NightMatters.OpenClaim;
import io.quittance.ledger.report.NightMatters.OpenFiling;
import io.quittance.readers.calendar.DeadlineFile;
import io.quittance.readers.calendar.WorkingDaysFile;
import io.quittance.writers.night.DueCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DueCasesTest {
    /** An operator answers and refunds within 15 days: on Friday the 20th of November 2026. */
    private static final OpenFiling FILED = filing("OPERATOR");

    private static final DeadlineTable SHIPPED = DeadlineFile.shipped().table();

    private final WorkingDays calendar = WorkingDaysFile.shipped().days();

    @Test
    void aCaseIsToldFromThreeWorkingDaysBeforeItsDeadlineOn() {
        assertThat(left("2026-11-16")).isEmpty();
        assertThat(left("2026-11-17")).containsExactly(3L, 3L);
        assertThat(left("2026-11-20")).containsExactly(0L, 0L);
    }

    @Test
    void oneThatIsOverIsToldByHowManyWorkingDays() {
        assertThat(left("2026-11-21")).containsExactly(-1L, -1L);
        assertThat(left("2026-11-24")).containsExactly(-2L, -2L);
    }

    @Test
    void itSaysWhatIsDueInBothLanguages() {
        DueCases due = due("2026-11-19");
        assertThat(due.of(List.of(FILED), List.of())).map(due::told).first().satisfies(told -> {
            assertThat(told.caseNumber()).isEqualTo("K1");
            assertThat(told.whatZh()).contains("答复");
            assertThat(told.whatEn()).contains("answer");
            assertThat(told.due()).isEqualTo(LocalDate.of(2026, 11, 20));
        });
    }

    @Test
    void whatNoPublishedCalendarDecidesIsNotGuessed() {
        DueCases due = new DueCases(LocalDate.parse("2026-11-19"), WorkingDays.unpublished(), SHIPPED);
        assertThat(due.of(List.of(FILED), List.of())).isEmpty();
    }

    @Test
    void aKnownDayInAYearWithoutACalendarIsToldWhileItMayBeNear() {
        assertThat(ofMoney("2026-12-21", "BALANCE", "2026-08-05"))
                .as("a fortnight ahead")
                .isEmpty();
        assertThat(uncounted("2026-12-31")).containsExactly("D2 2027-01-05");
        assertThat(uncounted("2027-01-04")).containsExactly("D2 2027-01-05");
        assertThat(ofMoney("2027-01-05", "BALANCE", "2026-08-05")).containsExactly("D2 2027-01-05 0");
        assertThat(uncounted("2027-01-06")).as("it is over").containsExactly("D2 2027-01-05");
    }

    private List<String> uncounted(String today) {
        DueCases due = due(today);
        OpenClaim claim = new OpenClaim("K1", "CMCC", "BALANCE", LocalDate.of(2026, 8, 5), Set.of());
        assertThat(due.days()).contains(claim.takenOn());
        return due.of(List.of(), List.of(claim)).stream()
                .filter(matter -> due.told(matter).workingDays() == null)
                .map(matter -> matter.what() + " " + matter.date())
                .toList();
    }

    @Test
    void aChannelThatNobodyKnowsHasNoDeadline() {
        assertThat(due("2026-11-19").of(List.of(filing("ELSEWHERE")), List.of()))
                .isEmpty();
    }

    @Test
    void moneyIsToldWhileItCanStillBeCarriedSomewhere() {
        assertThat(ofMoney("2026-11-19", "BALANCE", "2026-06-24"))
                .as("five months of an appeal to MIIT")
                .containsExactly("D2 2026-11-24 3");
        assertThat(ofMoney("2026-11-18", "BALANCE", "2026-06-24")).isEmpty();
        assertThat(ofMoney("2026-11-27", "BALANCE", "2026-06-24")).containsExactly("D2 2026-11-24 -3");
        assertThat(ofMoney("2026-11-28", "BALANCE", "2026-06-24"))
                .as("for three working days more")
                .containsExactly("D2 2026-11-24 -3");
        assertThat(ofMoney("2026-11-30", "BALANCE", "2026-06-24")).isEmpty();
    }

    @Test
    void aChannelsRefundWindowIsThatOfItsOwnPayments() {
        assertThat(ofMoney("2026-11-19", "WECHAT", "2025-11-20")).containsExactly("D11 2026-11-20 1");
        assertThat(ofMoney("2026-11-19", "ALIPAY", "2025-11-20")).containsExactly("D12 2026-11-20 1");
        assertThat(ofMoney("2026-11-19", "BALANCE", "2025-11-20")).isEmpty();
    }

    @Test
    void whatWasFiledThereNeedsNoReminder() {
        OpenClaim filed = new OpenClaim("K1", "CMCC", "BALANCE", LocalDate.of(2026, 6, 24), Set.of("MIIT"));
        assertThat(due("2026-11-19").of(List.of(), List.of(filed))).isEmpty();
    }

    @Test
    void oneRowOfAnInstallationsOwnTableIsCountedFromItsOwnEvent() {
        Deadline shipped = SHIPPED.all().stream()
                .filter(row -> row.id().equals("D2"))
                .findFirst()
                .orElseThrow();
        Term week = new Term(7, Term.Unit.DAYS, false, false);
        Deadline own = new Deadline(
                "OWN",
                ComplaintChannel.APP_STORE,
                true,
                CaseEvent.PAID,
                week,
                null,
                null,
                "向商店申请",
                "ask the store",
                shipped.basis(),
                "",
                "",
                null);
        DueCases due = new DueCases(
                LocalDate.parse("2026-11-19"), calendar, new DeadlineTable(List.of(own), List.of(), List.of()));
        assertThat(due.days()).contains(LocalDate.of(2026, 11, 13)).doesNotContain(LocalDate.of(2026, 6, 24));
        OpenClaim claim = new OpenClaim("K1", "CMCC", "WECHAT", LocalDate.of(2026, 11, 13), Set.of());
        assertThat(due.of(List.of(FILED), List.of(claim)))
                .map(due::told)
                .map(DueCase::whatEn)
                .containsExactly("ask the store");
    }

    private List<String> ofMoney(String today, String channel, String takenOn) {
        DueCases due = due(today);
        LocalDate day = LocalDate.parse(takenOn);
        OpenClaim claim = new OpenClaim("K1", "CMCC", channel, day, Set.of());
        List<String> told = due.of(List.of(), List.of(claim)).stream()
                .map(matter -> matter.what() + " " + matter.date() + " " + matter.number())
                .toList();
        assertThat(told.isEmpty() || due.days().contains(day)).isTrue();
        return told;
    }

    private DueCases due(String today) {
        return new DueCases(LocalDate.parse(today), calendar, SHIPPED);
    }

    private List<Long> left(String today) {
        return due(today).of(List.of(FILED), List.of()).stream()
                .map(Matter::number)
                .toList();
    }

    private static OpenFiling filing(String channel) {
        return new OpenFiling("K1", "CMCC", channel, LocalDate.of(2026, 11, 5), null);
    }
}
