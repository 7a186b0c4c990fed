package io.quittance.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.money.Fen;
import io.quittance.domain.policy.Policies;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.timeline.TestCalendar;
import io.quittance.domain.timeline.Timeline;
import io.quittance.domain.timeline.TimelineFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditorTest {

    private static final String WRONGFUL = """
            policy effect=NEXT_MONTH
            cancel C1 2026-06-10T12:00
            charge B1 2026-07-01T00:10 15.00 cycle=202607 by=WECHAT
            pay T1 2026-07-01T00:10 15.00 charge=B1
            """;

    @Test
    void aFindingNamesItsMoneyItsRuleItsPolicyAndItsSources() {
        Finding finding = only(timeline("night 2026-07-02\n" + WRONGFUL));
        assertThat(finding.id()).matches("F[0-9a-f]{24}");
        assertThat(finding.code().name()).isEqualTo("CHARGE_AFTER_CANCELLATION");
        assertThat(finding.channel()).isEqualTo("WECHAT");
        assertThat(finding.periodStart()).isEqualTo("2026-07-01T00:00:00");
        assertThat(finding.periodEnd()).isEqualTo("2026-08-01T00:00:00");
        assertThat(finding.takenAt()).isEqualTo("2026-07-01T00:10:00");
        assertThat(finding.policy()).isEqualTo("kameng@");
        assertThat(finding.sources()).extracting(Object::toString).containsExactly("charge:2", "cancel:1");
        assertThat(finding.reasonZh())
                .isEqualTo("授权已于 2026-07-01 00:00:00 终止（退订 C1 于 2026-06-10 12:00:00 申请），"
                        + "扣费 B1 于 2026-07-01 00:10:00 扣 15.00 元，服务时点 2026-07-01 00:00:00 无授权。");
        assertThat(finding.reasonEn())
                .isEqualTo("Authority ended at 2026-07-01 00:00:00 (cancellation C1 was requested at"
                        + " 2026-06-10 12:00:00), yet charge B1 of 15.00 yuan at 2026-07-01 00:10:00"
                        + " was for 2026-07-01 00:00:00.");
    }

    @Test
    void anInstructionHasANumberThatTheChannelTakes() {
        RefundInstruction instruction =
                only(timeline("night 2026-07-02\n" + WRONGFUL)).instructions().get(0);
        assertThat(instruction.number()).matches("Q[0-9a-f]{48}");
        assertThat(instruction.orderNo()).isEqualTo("order-T1");
        assertThat(instruction.paid()).isEqualTo(Fen.of(1500));
        assertThat(instruction.amount()).isEqualTo(Fen.of(1500));
    }

    @Test
    void theSameMoneyHasTheSameNumberOnEveryNightUntilSomeOfItIsBack() {
        String later = "night 2026-07-09\n" + WRONGFUL;
        assertThat(number(later)).isEqualTo(number("night 2026-07-02\n" + WRONGFUL));
        assertThat(number(later + "refund R1 T1 2026-07-05 5.00\n")).isNotEqualTo(number(later));
    }

    @Test
    void aPaymentOlderThanTheWindowIsTransferredByHand() {
        assertThat(only(timeline("night 2027-06-30\n" + WRONGFUL)).route()).isEqualTo(Route.WECHAT);
        Finding old = only(timeline("night 2027-07-01\n" + WRONGFUL));
        assertThat(old.route()).isEqualTo(Route.MANUAL);
        assertThat(old.instructions().get(0).manualReasonZh()).isEqualTo("支付日 2026-07-01 距账务日 2027-07-01 已满 365 天");
        assertThat(old.instructions().get(0).manualReasonEn())
                .isEqualTo("Paid on 2026-07-01, 365 days or more before 2027-07-01");
    }

    @Test
    void eachChannelHasAWindowOfItsOwn() {
        assertThat(routeAfterThirtyDays(Channel.WECHAT, 30, 90)).isEqualTo(Route.MANUAL);
        assertThat(routeAfterThirtyDays(Channel.WECHAT, 90, 30)).isEqualTo(Route.WECHAT);
        assertThat(routeAfterThirtyDays(Channel.ALIPAY, 30, 90)).isEqualTo(Route.ALIPAY);
        assertThat(routeAfterThirtyDays(Channel.ALIPAY, 90, 30)).isEqualTo(Route.MANUAL);
    }

    @Test
    void aPaymentWithFiftyRefundsIsTransferredByHand() {
        assertThat(only(timeline("night 2026-07-02\n" + WRONGFUL + refunds(49))).route())
                .isEqualTo(Route.WECHAT);
        assertThat(only(timeline("night 2026-07-02\n" + WRONGFUL + refunds(50))).route())
                .isEqualTo(Route.MANUAL);
    }

    @Test
    void aRefundThatAnswersAnInstructionCountsOnceAmongTheFifty() {
        String confirmed = "release Q1 2026-07-01T11:00 0.02 pay=T1\nrefund Q1 T1 2026-07-02 0.02\n";
        assertThat(only(timeline("night 2026-07-02\n" + WRONGFUL + refunds(48) + confirmed))
                        .route())
                .isEqualTo(Route.WECHAT);
    }

    @Test
    void whatIsReturnedIsNamed() {
        AccountVerdict verdict = timeline("night 2026-07-09\n" + WRONGFUL + "refund R1 T1 2026-07-05 15.00\n")
                .verdicts()
                .get(0);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.returned()).containsExactlyInAnyOrder("KAMENG/B1", "WECHAT/T1");
    }

    @Test
    void whatIsNotReturnedInFullIsNotNamed() {
        assertThat(timeline("night 2026-07-09\n" + WRONGFUL + "refund R1 T1 2026-07-05 14.99\n")
                        .verdicts()
                        .get(0)
                        .returned())
                .isEmpty();
    }

    @Test
    void whatAChannelCollectedForAReversedChargeIsNotNamed() {
        AccountVerdict verdict = timeline("night 2026-07-09\n" + WRONGFUL + "charge X1 2026-07-05 -15.00 reverses=B1\n")
                .verdicts()
                .get(0);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.returned()).isEmpty();
    }

    @Test
    void findingsComeByLineThenByPrecedenceThenById() {
        List<Finding> findings = timeline("""
                night 2026-07-09
                policy effect=NEXT_MONTH closing=PT10M
                cancel C2 2026-06-10T12:00 closed=2026-07-05 line=B
                charge B2 2026-07-01T00:10 15.00 cycle=202607 line=B
                charge B3 2026-07-02T00:10 15.00 kind=ONE_OFF line=B
                cancel C1 2026-06-10T12:00 line=A
                charge B1 2026-07-01T00:10 15.00 cycle=202607 line=A
                """).findings();
        assertThat(findings)
                .extracting(finding ->
                        finding.line().serviceCode() + " " + finding.code().name())
                .containsExactly(
                        "A CHARGE_AFTER_CANCELLATION",
                        "B CHARGE_AFTER_CANCELLATION",
                        "B CHARGE_AFTER_CANCELLATION",
                        "B LATE_CLOSURE");
        assertThat(findings.subList(1, 3)).extracting(Finding::id).isSorted();
    }

    @Test
    void aCarriedItemIsReviewedOnTheNightItIsDue() {
        AccountVerdict verdict = timeline("night 2026-07-02\ncharge B1 2026-07-01 15.00 by=WECHAT")
                .verdicts()
                .get(0);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.reviewOn()).isEqualTo("2026-07-03");
    }

    @ParameterizedTest
    @CsvSource({
        "next=2026-07-03, 2026-07-03",
        "next=2026-07-02T08:00, 2026-07-03",
        "next=2026-07-01T23:59:59, 2026-08-31",
        "'', 2026-08-31"
    })
    void anAgreementLeftOpenIsReviewedEveryNightUntilItsNextDeductionThenWithItsLine(String next, LocalDate reviewOn) {
        AccountVerdict verdict = timeline("night 2026-07-02\ncancel C1 2026-06-10\nagreement W1 NORMAL " + next)
                .verdicts()
                .get(0);
        assertThat(verdict.findings()).hasSize(1);
        assertThat(verdict.reviewOn()).isEqualTo(reviewOn);
    }

    @Test
    void whatWillNeverSayAnythingElseNeedsNoReview() {
        assertThat(timeline("night 2026-07-02\ncharge B1 2026-07-01 15.00")
                        .verdicts()
                        .get(0)
                        .reviewOn())
                .isNull();
    }

    @Test
    void eachAccountHasItsOwnVerdict() {
        List<AccountVerdict> verdicts = timeline("""
                night 2026-07-10
                charge B1 2026-07-01 15.00 by=WECHAT account=A
                charge B2 2026-07-01 15.00 by=WECHAT account=B
                """).verdicts();
        assertThat(verdicts).extracting(AccountVerdict::account).containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refund R1 T9 2026-07-02 1.00 line=none",
                "refund R1 T8 2026-07-02 1.00 via=ALIPAY line=none",
                "release Q1 2026-07-02 1.00 pay=T9 line=none",
                "release Q1 2026-07-02 1.00 pay=T8 via=ALIPAY line=none"
            })
    void whatIsOfAnotherPaymentIsNotJudgedWithAPaymentOfNoLine(String other) {
        String payment = "night 2026-07-10\npay T8 2026-07-02 15.00 line=none\n";
        assertThat(timeline(payment + other).verdicts()).hasSize(2);
        assertThat(timeline(payment + other.replace("T9", "T8").replace(" via=ALIPAY", ""))
                        .verdicts())
                .hasSize(1);
    }

    @Test
    void aRefundOfNoPaymentThatIsKnownIsNotJudgedWithTheNextPayment() {
        assertThat(timeline("refund R1 T9 2026-07-02 1.00 line=none\npay T8 2026-07-02 15.00 line=none")
                        .verdicts())
                .hasSize(2);
    }

    @Test
    void aCodeIsFoundByItsName() {
        assertThat(Auditor.rules())
                .allSatisfy(rule -> assertThat(Auditor.code(rule.code().name())).isEqualTo(rule.code()));
        assertThatThrownBy(() -> Auditor.code("NO_SUCH_CODE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NO_SUCH_CODE");
    }

    @Test
    void aCodeThatIsSeenTwiceOnOneMoneyIsNotBesideItself() {
        assertThat(only(timeline("night 2026-07-02\n" + WRONGFUL
                                + "charge B1 2026-07-01T00:10 15.00 cycle=202607 by=WECHAT"))
                        .also())
                .doesNotContain("CHARGE_AFTER_CANCELLATION");
    }

    @Test
    void aMillionPaymentsOfNoLineAreNeverHeldTogether() {
        LineEvent event = timeline("pay T1 2026-07-01 15.00 line=none").events().get(0);
        AtomicInteger read = new AtomicInteger();
        AtomicInteger judged = new AtomicInteger();
        Iterator<LineEvent> many = IntStream.range(0, 1_000)
                .mapToObj(i -> {
                    assertThat(read.incrementAndGet() - judged.get()).isLessThanOrEqualTo(2);
                    return event;
                })
                .iterator();
        auditor("2026-07-10").audit(many, verdict -> judged.incrementAndGet());
        assertThat(judged).hasValue(1_000);
    }

    private static @Nullable Route routeAfterThirtyDays(Channel channel, int wechatDays, int alipayDays) {
        Timeline timeline = timeline(
                WRONGFUL.replace("by=WECHAT", "by=" + channel).replace("charge=B1", "charge=B1 via=" + channel));
        List<AccountVerdict> verdicts = new ArrayList<>();
        AuditSettings settings =
                new AuditSettings(LocalDate.of(2026, 7, 31), 1, wechatDays, alipayDays, TestCalendar.PUBLISHED);
        new Auditor(new Policies(timeline.policies()), settings)
                .audit(timeline.events().iterator(), verdicts::add);
        return verdicts.get(0).findings().get(0).route();
    }

    private static Auditor auditor(String night) {
        return new Auditor(
                new Policies(timeline("").policies()),
                AuditSettings.shipped(LocalDate.parse(night), TestCalendar.PUBLISHED));
    }

    private static String refunds(int count) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, count).forEach(i -> text.append("refund R").append(i).append(" T1 2026-07-02 0.01\n"));
        return text.toString();
    }

    private static String number(String text) {
        return only(timeline(text)).instructions().get(0).number();
    }

    private static Finding only(Timeline timeline) {
        assertThat(timeline.findings()).hasSize(1);
        return timeline.findings().get(0);
    }

    private static Timeline timeline(String text) {
        return TimelineFile.parse("auditor", "== auditor\n" + text).get(0);
    }
}
