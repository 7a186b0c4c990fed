package io.quittance.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.timeline.Timeline;
import io.quittance.domain.timeline.TimelineFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReturnsTest {

    private static final String PAID = """
            charge B1 2026-07-01 30.00 by=WECHAT
            pay T1 2026-07-01 30.00 charge=B1
            """;

    @Test
    void whatCameBackUnaskedIsTold() {
        assertThat(inFull(PAID + "refund R1 T1 2026-07-04 30.00\n"))
                .containsExactly("T1 30.00 30.00", "R1  30.00 refund:3");
    }

    @Test
    void whatWasAskedForAndWhatWasNotStandTogether() {
        assertThat(inFull(PAID + """
                refund R1 T1 2026-07-04 10.00
                release Q1 2026-07-05 20.00 pay=T1
                refund R2 T1 2026-07-06 20.00
                """)).containsExactly("T1 30.00 30.00", "R1  10.00 refund:3", "R2 Q1 20.00 refund:5");
    }

    @Test
    void theRestOfAnInstructionIsTheAnswerToItAsWell() {
        assertThat(inFull(PAID + """
                release Q1 2026-07-05 30.00 pay=T1
                refund Q1 T1 2026-07-06 10.00
                refund R2 T1 2026-07-07 20.00
                """))
                .containsExactly("T1 30.00 30.00", "Q1 Q1 10.00 refund:4", "R2 Q1 20.00 refund:5");
    }

    @Test
    void aChargeOfTheBalanceCameBackByItsReversals() {
        assertThat(inFull("""
                charge B1 2026-07-01 30.00
                charge X1 2026-07-04 -12.00 reverses=B1
                charge X2 2026-07-05 -18.00 reverses=B1
                """)).containsExactly("B1 30.00 30.00", "X1  12.00 charge:2", "X2  18.00 charge:3");
    }

    @Test
    void whatAChannelCollectedDoesNotComeBackByAReversal() {
        assertThat(inFull(PAID + "charge X1 2026-07-04 -30.00 reverses=B1\n")).isEmpty();
        assertThat(inFull(PAID + "charge X1 2026-07-04 -30.00 reverses=B1\nrefund R1 T1 2026-07-05 30.00\n"))
                .containsExactly("T1 30.00 30.00", "R1  30.00 refund:4");
    }

    @Test
    void aBillThatWasVoidedTookNoMoney() {
        assertThat(inFull("charge B1 2026-07-01 30.00 by=WECHAT\ncharge X1 2026-07-04 -30.00 reverses=B1\n"))
                .isEmpty();
    }

    @Test
    void moneyOfWhichSomethingIsLeftIsNotBackInFull() {
        assertThat(inFull(PAID + "refund R1 T1 2026-07-04 29.99\n")).isEmpty();
    }

    @Test
    void ofAPaymentThatIsOneOfSeveralItsOwnRefundsAreTold() {
        String twice = PAID + "pay T2 2026-07-02 30.00 charge=B1\nrefund R2 T2 2026-07-04 30.00\n";
        assertThat(told(returns(twice).inFull("KAMENG", "B1", "WECHAT", List.of("T2"))))
                .containsExactly("T2 30.00 30.00", "R2  30.00 refund:4");
    }

    @Test
    void anInstructionForAPartIsDueAndBackAsFarAsItWent() {
        Returns returns = returns(PAID + """
                refund R1 T1 2026-07-04 1.00
                release Q1 2026-07-05 5.33 pay=T1
                refund R2 T1 2026-07-06 5.33
                """);
        assertThat(told(returns.asked("Q1"))).containsExactly("T1 30.00 5.33", "R2 Q1 5.33 refund:5");
        assertThat(returns.asked("Q9")).isEmpty();
    }

    @Test
    void anInstructionForACreditIsToldByItsReversal() {
        assertThat(told(returns("""
                charge B1 2026-07-01 30.00
                release Q1 2026-07-05 5.00 charge=B1
                charge X1 2026-07-06 -5.00 reverses=B1
                """).asked("Q1"))).containsExactly("B1 30.00 5.00", "X1 Q1 5.00 charge:3");
    }

    private static List<String> inFull(String text) {
        return told(returns(text).inFull("KAMENG", "B1", "WECHAT", List.of("T1")));
    }

    private static List<String> told(List<ReturnedMoney> all) {
        return all.stream()
                .flatMap(money -> Stream.concat(
                        Stream.of(money.number() + " " + money.taken() + " " + money.due()),
                        money.returns().stream()
                                .map(one -> one.number() + " " + one.instruction() + " " + one.amount() + " "
                                        + one.source())))
                .toList();
    }

    private static Returns returns(String text) {
        Timeline timeline = TimelineFile.parse("answers", "== answers\n" + text).get(0);
        return new Returns(new AccountHistory(timeline.events(), new Policies(timeline.policies())));
    }
}
