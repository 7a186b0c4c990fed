package io.quittance.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.timeline.Timeline;
import io.quittance.domain.timeline.TimelineFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReversalsTest {

    private static final String TWO = """
            charge B1 2026-07-01 15.00 cycle=202607 ref=P1
            charge B2 2026-07-02 20.00 cycle=202607 ref=P2
            charge B3 2026-08-01 15.00 cycle=202608 ref=P3
            """;

    @Test
    void aReversalTakesBackTheChargeItNames() {
        assertThat(standing(TWO + "charge X1 2026-07-05 -15.00 reverses=B1")).containsExactly("0.00", "20.00", "15.00");
    }

    @Test
    void aReversalThatNamesNoChargeOfTheLineTakesNothingBack() {
        assertThat(standing(TWO + "charge X1 2026-07-05 -15.00 reverses=B9"))
                .containsExactly("15.00", "20.00", "15.00");
    }

    @Test
    void aReversalTakesBackTheChargeItNamesOnAnotherLine() {
        AccountHistory account = account(TWO + "charge X1 2026-07-05 -15.00 reverses=B1 line=OTHER");
        assertThat(standing(account, "SVC")).containsExactly("0.00", "20.00", "15.00");
    }

    @Test
    void aChargeThatIsNoReversalStaysOnItsLineWhateverItNames() {
        AccountHistory account = account(TWO + "charge X1 2026-07-05 -1.00 reverses=B2 line=OTHER\n"
                + "charge B4 2026-07-05 3.00 reverses=B1 line=OTHER");
        assertThat(standing(account, "SVC")).containsExactly("15.00", "19.00", "15.00");
        assertThat(standing(account, "OTHER")).containsExactly("3.00");
    }

    @Test
    void withoutANameThePaymentReferenceDecides() {
        assertThat(standing(TWO + "charge X1 2026-07-05 -5.00 ref=P1 cycle=202608"))
                .containsExactly("10.00", "20.00", "15.00");
    }

    @Test
    void withoutAReferenceTheSamePeriodAndAmountDecide() {
        assertThat(standing(TWO + "charge X1 2026-07-05 -15.00 cycle=202607"))
                .containsExactly("0.00", "20.00", "15.00");
    }

    @Test
    void withoutTheSameAmountTheLatestOfThePeriodIsTakenBack() {
        assertThat(standing(TWO + "charge X1 2026-07-05 -3.00 cycle=202607"))
                .containsExactly("15.00", "17.00", "15.00");
    }

    @Test
    void aLaterChargeIsNotTakenBackByAnEarlierReversal() {
        assertThat(standing(TWO + "charge X1 2026-07-01T12:00 -20.00 cycle=202607"))
                .containsExactly("-5.00", "20.00", "15.00");
        assertThat(standing(TWO + "charge X1 2026-07-05 -15.00 cycle=202608"))
                .containsExactly("15.00", "20.00", "15.00");
    }

    @Test
    void twoReversalsOfOneAmountTakeTwoChargesBack() {
        String twins = """
                charge B1 2026-07-01 15.00 cycle=202607
                charge B2 2026-07-02 15.00 cycle=202607
                """;
        assertThat(standing(
                        twins + "charge X1 2026-07-05 -15.00 cycle=202607\ncharge X2 2026-07-05 -15.00 cycle=202607"))
                .containsExactly("0.00", "0.00");
    }

    @Test
    void whatTakesAChargeBackIsInOrderOfTimeThoughTheNamedAreTakenFirst() {
        AccountHistory account = account("charge B1 2026-07-01 15.00 cycle=202607\n"
                + "charge X2 2026-07-06 -2.00 reverses=B1\ncharge X1 2026-07-05 -3.00 cycle=202607");
        assertThat(charges(account, "SVC").get(0).reversals())
                .extracting(Charge::chargeId)
                .containsExactly("X1", "X2");
    }

    @Test
    void aChargeOfNothingIsNoReversal() {
        assertThat(standing("charge B1 2026-07-01 0.00 cycle=202607")).containsExactly("0.00");
    }

    private static List<String> standing(String text) {
        return standing(account(text), "SVC");
    }

    private static List<String> standing(AccountHistory account, String service) {
        return charges(account, service).stream()
                .map(charge -> charge.standing().toYuan())
                .toList();
    }

    private static List<BilledCharge> charges(AccountHistory account, String service) {
        LineHistory line = account.line(new LineKey("KAMENG", "13800000000", service));
        return Objects.requireNonNull(line).charges();
    }

    private static AccountHistory account(String text) {
        Timeline timeline =
                TimelineFile.parse("reversals", "== reversals\n" + text).get(0);
        return new AccountHistory(timeline.events(), new Policies(timeline.policies()));
    }
}
