package io.quittance.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.history.TrackedInstruction.State;
import io.quittance.domain.money.Fen;
import io.quittance.domain.timeline.Timeline;
import io.quittance.domain.timeline.TimelineFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleasedInstructionsTest {

    private static final String WRONGFUL = """
            night 2026-07-08
            policy effect=NEXT_MONTH
            cancel C1 2026-06-10T12:00
            charge B1 2026-07-01T00:10 15.00 cycle=202607 by=WECHAT
            pay T1 2026-07-01T00:10 15.00 charge=B1
            """;
    private static final String CREDITED = """
            night 2026-07-08
            policy effect=NEXT_MONTH
            cancel C1 2026-06-10T12:00
            charge B2 2026-07-01T00:10 8.00 cycle=202607
            """;

    @Test
    void theFirstInstructionOfMoneyHasTheNumberItAlwaysHad() {
        assertThat(asked(WRONGFUL)).containsExactly("Q377eba626b37d92a08d0e32fb21d43e902278d3b4cebee88 WECHAT 15.00");
        assertThat(asked(CREDITED)).containsExactly("Qbb7d1e6cf56e7e786a413d6994d13aded6ef79f200eba9bd CREDIT 8.00");
    }

    @Test
    void whatIsOutstandingIsNotAskedForAgainAndTheClaimStaysWhatItIs() {
        Finding finding = only(WRONGFUL + "release Q1 2026-07-06T11:00 15.00 pay=T1\n");
        assertThat(finding.refundAmount()).isEqualTo(Fen.of(1500));
        assertThat(finding.route()).isEqualTo(Route.WECHAT);
        assertThat(finding.pending()).isEqualTo(Fen.of(1500));
        assertThat(finding.instructions()).isEmpty();
        Finding credit = only(CREDITED + "release Q1 2026-07-06T11:00 8.00 charge=B2\n");
        assertThat(credit.refundAmount()).isEqualTo(Fen.of(800));
        assertThat(credit.route()).isEqualTo(Route.CREDIT);
        assertThat(credit.pending()).isEqualTo(Fen.of(800));
        assertThat(credit.instructions()).isEmpty();
    }

    @Test
    void theRestOfAClaimIsAskedForUnderAnotherNumberThatStaysWhenTheFirstComesBack() {
        String part = WRONGFUL + "release Q1 2026-07-06T11:00 5.00 pay=T1\n";
        assertThat(asked(part)).containsExactly("Q6fbb7bbc48382a94dba25e4a58c8cd9aa2a83b6ff42d1be5 WECHAT 10.00");
        assertThat(only(part).pending()).isEqualTo(Fen.of(500));
        assertThat(asked(part + "refund R1 T1 2026-07-07 5.00\n"))
                .containsExactly("Q6fbb7bbc48382a94dba25e4a58c8cd9aa2a83b6ff42d1be5 WECHAT 10.00");
        String credit = CREDITED + "release Q1 2026-07-06T11:00 6.00 charge=B2\n";
        assertThat(asked(credit)).containsExactly("Q079e97c8d466e63cae80d88221d9b41525bd59a9ac694eb6 CREDIT 2.00");
        assertThat(only(credit).pending()).isEqualTo(Fen.of(600));
        assertThat(asked(credit + "charge X2 2026-07-07 -6.00 reverses=B2\n"))
                .containsExactly("Q079e97c8d466e63cae80d88221d9b41525bd59a9ac694eb6 CREDIT 2.00");
    }

    @Test
    void aRefundOfJustTheRestAnswersWhatItsNumberAnsweredInPart() {
        String part = WRONGFUL + "release Q1 2026-07-06T11:00 15.00 pay=T1\nrefund Q1 T1 2026-07-07T09:00 5.00\n";
        assertThat(states(part)).containsExactly("Q1 OUTSTANDING 10.00");
        assertThat(states(part + "refund R2 T1 2026-07-07T10:00 10.00\n")).containsExactly("Q1 CONFIRMED 0.00");
        assertThat(states(part + "refund R2 T1 2026-07-07T10:00 9.99\n")).containsExactly("Q1 OUTSTANDING 10.00");
        assertThat(states(part + "refund R2 T1 2026-07-06T10:00 10.00\n")).containsExactly("Q1 OUTSTANDING 10.00");
        assertThat(states(part + "refund R2 T1 2026-07-07T10:00 10.00 status=FAILED\n"))
                .containsExactly("Q1 OUTSTANDING 10.00");
    }

    @Test
    void whatTheChannelRefusedStaysOutstanding() {
        String refused =
                WRONGFUL + "release Q1 2026-07-06T11:00 15.00 pay=T1\nrefund Q1 T1 2026-07-07 15.00 status=FAILED\n";
        assertThat(states(refused)).containsExactly("Q1 REFUSED 15.00");
        assertThat(asked(refused)).isEmpty();
    }

    @Test
    void aReversalOfItsAmountConfirmsACredit() {
        String released = CREDITED + "release Q1 2026-07-06T11:00 8.00 charge=B2\n";
        assertThat(states(released)).containsExactly("Q1 OUTSTANDING 8.00");
        assertThat(states(released + "charge X2 2026-07-07 -8.00 reverses=B2\n"))
                .containsExactly("Q1 CONFIRMED 0.00");
    }

    @Test
    void aRefundInProgressSaysNothingYet() {
        assertThat(states(WRONGFUL + "release Q1 2026-07-06T11:00 15.00 pay=T1\n"
                        + "refund Q1 T1 2026-07-07 15.00 status=PROCESSING\n"))
                .containsExactly("Q1 OUTSTANDING 15.00");
    }

    @Test
    void eachRefundAnswersTheOldestInstructionOfItsAmountOnce() {
        String two = WRONGFUL + "release Q2 2026-07-06T11:00 5.00 pay=T1\nrelease Q1 2026-07-05T11:00 5.00 pay=T1\n";
        assertThat(states(two + "refund R1 T1 2026-07-07 5.00\n"))
                .containsExactly("Q1 CONFIRMED 0.00", "Q2 OUTSTANDING 5.00");
        assertThat(states(two + "refund Q2 T1 2026-07-07 5.00\n"))
                .containsExactly("Q1 OUTSTANDING 5.00", "Q2 CONFIRMED 0.00");
        assertThat(states(two + "refund Q2 T1 2026-07-07 5.00\nrefund R1 T1 2026-07-05T12:00 5.00\n"))
                .containsExactly("Q1 CONFIRMED 0.00", "Q2 CONFIRMED 0.00");
    }

    @Test
    void aRefusalWithANumberNeverSpeaksOfAnotherInstruction() {
        String two = WRONGFUL + "release Q1 2026-07-05T11:00 5.00 pay=T1\nrelease Q2 2026-07-06T11:00 5.00 pay=T1\n";
        assertThat(states(two + "refund Q2 T1 2026-07-07 5.00 status=FAILED\n"))
                .containsExactly("Q1 OUTSTANDING 5.00", "Q2 REFUSED 5.00");
    }

    @Test
    void aNumberOnceReleasedIsNeverProposedAgain() {
        // The refund was there before, but the release is dated earlier: it looks like the answer.
        String goodwill = WRONGFUL.replace("15.00", "30.00") + "refund R1 T1 2026-07-05T10:00 15.00\n";
        String number = only(goodwill).instructions().get(0).number();
        String dated = goodwill + "release " + number + " 2026-07-05T09:00 15.00 pay=T1\n";
        assertThat(states(dated)).containsExactly(number + " CONFIRMED 0.00");
        assertThat(asked(dated)).isEmpty();
        assertThat(only(dated).pending()).isEqualTo(Fen.of(1500));
        String credited = CREDITED + "charge X2 2026-07-05T10:00 -4.00 reverses=B2\n";
        String credit = only(credited).instructions().get(0).number();
        String again = credited + "release " + credit + " 2026-07-05T09:00 4.00 charge=B2\n";
        assertThat(asked(again)).isEmpty();
        assertThat(only(again).pending()).isEqualTo(Fen.of(400));
    }

    @Test
    void aShareThatWasGivenBackUnderTheChannelsOwnNumberIsNotAskedForAgain() {
        String share = """
                night 2026-11-05
                policy effect=IMMEDIATE billing=PREPAID unused=PRORATA
                charge B1 2026-10-01 15.00 period=2026-10-01..2026-11-01 by=WECHAT
                pay T1 2026-10-01 15.00 charge=B1
                cancel C1 2026-10-20T09:30
                refund R0 T1 2026-10-21 1.00
                """;
        assertThat(asked(share)).hasSize(1).allMatch(text -> text.endsWith(" WECHAT 5.33"));
        String released = share + "release Q1 2026-10-22T11:00 5.33 pay=T1\n";
        assertThat(asked(released)).isEmpty();
        assertThat(timeline(released + "refund R1 T1 2026-10-23 5.33\n").findings())
                .isEmpty();
    }

    @Test
    void aShareThatWasCreditedAtOurInstructionIsNotAskedForAgain() {
        String share = """
                night 2026-11-05
                policy effect=IMMEDIATE billing=PREPAID unused=PRORATA
                charge B1 2026-10-01 15.00 period=2026-10-01..2026-11-01
                cancel C1 2026-10-20T09:30
                charge X0 2026-10-21 -1.00 reverses=B1
                """;
        assertThat(asked(share)).hasSize(1).allMatch(text -> text.endsWith(" CREDIT 4.97"));
        assertThat(timeline(
                                share
                                        + "release Q1 2026-10-22T11:00 4.97 charge=B1\ncharge X1 2026-10-23 -4.97 reverses=B1\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void whatNoFindingSupportsAnyMoreIsShownWhetherItHasGoneBackOrNot() {
        String again = WRONGFUL + "open O2 2026-06-30\nrelease Q1 2026-07-06T11:00 15.00 pay=T1\n";
        assertThat(unsupported(WRONGFUL + "release Q1 2026-07-06T11:00 15.00 pay=T1\n"))
                .containsExactly("Q1 0.00");
        assertThat(unsupported(CREDITED + "release Q1 2026-07-06T11:00 8.00 charge=B2\n"))
                .containsExactly("Q1 0.00");
        assertThat(unsupported(again)).containsExactly("Q1 15.00");
        assertThat(unsupported(again + "refund R1 T1 2026-07-07 15.00\n")).containsExactly("Q1 15.00");
        assertThat(unsupported(WRONGFUL + "release Q1 2026-07-06T11:00 15.00 pay=T1\nrefund R1 T1 2026-07-07 15.00\n"))
                .containsExactly("Q1 0.00");
    }

    @Test
    void ofSeveralInstructionsTheOldestAreSupportedFirst() {
        String shrunk = WRONGFUL + """
                release Q1 2026-07-05T11:00 4.00 pay=T1
                release Q2 2026-07-06T11:00 11.00 pay=T1
                refund R9 T1 2026-07-02 5.00
                """;
        assertThat(unsupported(shrunk)).containsExactly("Q1 0.00", "Q2 5.00");
    }

    @Test
    void moneyThatIsNotAmongTheFactsSupportsNothing() {
        AccountVerdict verdict = timeline(WRONGFUL + "release Q1 2026-07-06T11:00 9.00 pay=T7\n")
                .verdicts()
                .get(0);
        assertThat(verdict.instructions()).singleElement().satisfies(state -> {
            assertThat(state.unsupported()).isEqualTo(Fen.of(900));
            assertThat(state.tracked().state()).isEqualTo(State.OUTSTANDING);
            assertThat(state.due()).isNull();
        });
    }

    @Test
    void anInstructionOnTheWayCountsAmongTheFiftyRefundsOfAPayment() {
        StringBuilder many = new StringBuilder(WRONGFUL);
        IntStream.range(0, 48).forEach(i -> many.append("refund R" + i + " T1 2026-07-02 0.01\n"));
        many.append("release Q1 2026-07-06T11:00 0.02 pay=T1\n");
        assertThat(only(many.toString()).route()).isEqualTo(Route.WECHAT);
        many.append("release Q2 2026-07-06T11:00 0.02 pay=T1\n");
        Finding finding = only(many.toString());
        assertThat(finding.route()).isEqualTo(Route.MANUAL);
        assertThat(finding.instructions().get(0).manualReasonZh()).isEqualTo("该笔支付已退款 50 次");
        assertThat(finding.instructions().get(0).manualReasonEn()).isEqualTo("The payment has already had 50 refunds");
    }

    @Test
    void aPaymentOfNoLineIsJudgedWithItsInstruction() {
        List<AccountVerdict> verdicts = timeline("""
                night 2026-07-02
                pay T8 2026-07-02 15.00 line=none
                release Q8 2026-07-02T11:00 15.00 pay=T8 line=none
                pay T9 2026-07-02 15.00 line=none
                refund Q9 T9 2026-07-02T12:00 9.00 line=none
                release Q9 2026-07-02T11:00 9.00 pay=T9 line=none
                """).verdicts();
        assertThat(verdicts).hasSize(2);
        assertThat(verdicts)
                .flatExtracting(AccountVerdict::instructions)
                .extracting(state -> state.tracked().state())
                .containsExactly(State.OUTSTANDING, State.CONFIRMED);
    }

    private static List<String> asked(String text) {
        return timeline(text).findings().stream()
                .filter(finding -> finding.code().severity() == Severity.REFUND)
                .flatMap(finding -> finding.instructions().stream())
                .map(one -> one.number() + " " + one.route() + " " + one.amount())
                .toList();
    }

    private static List<String> states(String text) {
        return timeline(text).verdicts().get(0).instructions().stream()
                .map(state -> state.tracked().instruction().number() + " "
                        + state.tracked().state() + " " + state.tracked().outstanding())
                .toList();
    }

    private static List<String> unsupported(String text) {
        return timeline(text).verdicts().get(0).instructions().stream()
                .map(state -> state.tracked().instruction().number() + " " + state.unsupported())
                .toList();
    }

    private static Finding only(String text) {
        List<Finding> claims = timeline(text).findings().stream()
                .filter(finding -> finding.code().severity() == Severity.REFUND)
                .toList();
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    private static Timeline timeline(String text) {
        return TimelineFile.parse("released", "== released\n" + text).get(0);
    }
}
