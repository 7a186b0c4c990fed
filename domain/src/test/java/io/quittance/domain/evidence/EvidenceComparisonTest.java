package io.quittance.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.evidence.EvidenceRow.Kind;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.PayChannel;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceComparisonTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 10, 3, 12, 0);

    private final List<EvidenceRow> rows = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private Channel channel = Channel.WECHAT;

    @Test
    void theTransactionsNumberDecidesBeforeTheMerchants() {
        ours("T-1", "O-1", NOON, 1000);
        ours("T-2", "O-2", NOON, 1000);
        theirs(Kind.PAYMENT, "T-2", "O-1", NOON, 1000, "支付成功", "移动");
        theirs(Kind.PAYMENT, "X-1", "O-1", NOON, 1000, "支付成功", "移动");
        assertThat(told()).containsExactly("1 AGREES bill:2", "2 AGREES bill:1");
    }

    @Test
    void theSameNumberWithOtherMoneyDiffersAndSaysInWhat() {
        ours("T-1", "O-1", NOON, 1000);
        theirs(Kind.PAYMENT, "T-1", "O-1", NOON.plusHours(1), 1050, "支付成功", "移动");
        assertThat(told()).containsExactly("1 DIFFERS bill:1");
        assertThat(comparison().theirs().get(0).points())
                .extracting(ComparedRow.Point::en)
                .containsExactly(
                        "amount: theirs 10.50, ours 10.00", "time: theirs 2026-10-03 13:00, ours 2026-10-03 12:00");
    }

    @ParameterizedTest
    @CsvSource({"300, AGREES", "301, DIFFERS"})
    void fiveMinutesApartAreTheSameTime(int seconds, String standing) {
        ours("T-1", "O-1", NOON, 1000);
        theirs(Kind.PAYMENT, "T-1", "O-1", NOON.plusSeconds(seconds), 1000, "支付成功", "移动");
        assertThat(told()).containsExactly("1 " + standing + " bill:1");
    }

    @ParameterizedTest
    @CsvSource({"86400, 1 LIKELY bill:1", "-86400, 1 LIKELY bill:1", "86401, ", "-86401, "})
    void withoutANumberTheSameAmountWithinADayIsLikely(int seconds, String told) {
        ours("T-1", "O-1", NOON, 1000);
        theirs(Kind.PAYMENT, "X-1", "X-1", NOON.plusSeconds(seconds), 1000, "支付成功", "移动");
        assertThat(told()).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void eachOfOursIsLikelyOnceAndTheNearestGoesFirst() {
        ours("T-1", "O-1", NOON.plusHours(5), 1000);
        ours("T-2", "O-2", NOON.plusHours(1), 1000);
        for (String number : List.of("X-1", "X-2", "X-3")) {
            theirs(Kind.PAYMENT, number, number, NOON, 1000, "支付成功", "移动");
        }
        assertThat(told()).containsExactly("1 LIKELY bill:2", "2 LIKELY bill:1");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 86400, 1 LIKELY bill:1",
        "400, -86400, 1 LIKELY bill:1",
        "400, 86401, ",
        "400, -86401, ",
        "401, 0, "
    })
    void withoutANumberARefundOfTheSameAmountWithinADayIsLikely(long amount, int seconds, String told) {
        refunded("R-1", "T-1", NOON, 400, MoneyStatus.SUCCESS);
        theirs(Kind.REFUND, "Y-1", "Y-1", NOON.plusSeconds(seconds), amount, "退款成功", "移动");
        assertThat(told()).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void eachRefundOfOursIsLikelyOnceAndTheNearestGoesFirst() {
        refunded("R-1", "T-1", NOON.plusHours(5), 400, MoneyStatus.SUCCESS);
        refunded("R-2", "T-1", NOON.plusHours(1), 400, MoneyStatus.SUCCESS);
        for (String number : List.of("Y-1", "Y-2", "Y-3")) {
            theirs(Kind.REFUND, number, number, NOON, 400, "退款成功", "移动");
        }
        assertThat(told()).containsExactly("1 LIKELY bill:2", "2 LIKELY bill:1");
    }

    @Test
    void aPaymentIsNeverLikelyARefundNorTheOtherWayRound() {
        ours("T-1", "O-1", NOON, 1000);
        refunded("R-1", "T-1", NOON, 400, MoneyStatus.SUCCESS);
        theirs(Kind.PAYMENT, "X-1", "X-1", NOON, 400, "支付成功", "移动");
        theirs(Kind.REFUND, "Y-1", "Y-1", NOON, 1000, "退款成功", "移动");
        assertThat(told()).isEmpty();
    }

    @Test
    void ofTwoEquallyNearTheOneReadFirstIsLikelyWhateverTheOrder() {
        ours("T-1", "O-1", NOON.minusHours(1), 1000);
        ours("T-2", "O-2", NOON.plusHours(1), 1000);
        theirs(Kind.PAYMENT, "X-1", "X-1", NOON, 1000, "支付成功", "移动");
        assertThat(told()).containsExactly("1 LIKELY bill:1");
        Collections.reverse(facts);
        assertThat(told()).containsExactly("1 LIKELY bill:1");
    }

    @Test
    void twoPaymentsOfOneOrderAnswerTwoRows() {
        ours("T-1", "O-1", NOON, 1000);
        ours("T-2", "O-1", NOON, 1000);
        theirs(Kind.PAYMENT, "X-1", "O-1", NOON, 1000, "支付成功", "移动");
        theirs(Kind.PAYMENT, "X-2", "O-1", NOON, 1000, "支付成功", "移动");
        assertThat(told()).containsExactly("1 AGREES bill:1", "2 AGREES bill:2");
    }

    @Test
    void aNumberTakesItsPaymentFromWhatWouldOnlyBeLikely() {
        ours("T-1", "O-1", NOON, 1000);
        theirs(Kind.PAYMENT, "X-1", "X-1", NOON, 1000, "支付成功", "早餐铺");
        theirs(Kind.PAYMENT, "T-1", "O-1", NOON, 1000, "支付成功", "移动");
        assertThat(told()).containsExactly("2 AGREES bill:1");
    }

    @Test
    void whatIsOnlyTheirsBelongsHereByItsPayeeOrByAPerson() {
        ours("T-1", "O-1", NOON, 1000);
        theirs(Kind.PAYMENT, "T-1", "O-1", NOON, 1000, "支付成功", "移动");
        theirs(Kind.PAYMENT, "X-2", "X-2", NOON, 8800, "支付成功", "移动");
        theirs(Kind.OTHER, "X-3", "X-3", NOON, 8800, "支付成功", "移动");
        theirs(Kind.PAYMENT, "X-4", "X-4", NOON, 300, "支付成功", "早餐铺");
        theirs(Kind.PAYMENT, "X-5", "X-5", NOON, 300, "支付成功", "早餐铺");
        assertThat(told(5)).containsExactly("1 AGREES bill:1", "2 ONLY_THEIRS null", "5 NAMED null");
    }

    @Test
    void aSlashIsNobodysName() {
        ours("T-1", "O-1", NOON, 1000);
        theirs(Kind.PAYMENT, "T-1", "O-1", NOON, 1000, "支付成功", "/");
        theirs(Kind.PAYMENT, "X-2", "X-2", NOON, 8800, "支付成功", "/");
        assertThat(told()).containsExactly("1 AGREES bill:1");
    }

    @ParameterizedTest
    @CsvSource({
        "支付成功, 0, AGREES",
        "支付成功, 400, DIFFERS",
        "已退款(￥4.00), 400, AGREES",
        "已退款（¥4.00）, 300, DIFFERS",
        "已全额退款, 1000, AGREES",
        "已全额退款, 400, DIFFERS",
        "交易关闭, 1000, AGREES",
        "交易关闭, 400, DIFFERS"
    })
    void whatWentBackIsComparedWhereverTheExportSaysIt(String status, long back, String standing) {
        ours("T-1", "O-1", NOON, 1000);
        if (back > 0) {
            refunded("R-1", "T-1", NOON.plusDays(2), back, MoneyStatus.SUCCESS);
        }
        theirs(Kind.PAYMENT, "T-1", "O-1", NOON, 1000, status, "移动");
        assertThat(told()).containsExactly("1 " + standing + " bill:1");
    }

    @Test
    void aRefundIsKnownByItsOwnNumberOrByThatOfItsPayment() {
        channel = Channel.ALIPAY;
        ours("A-1", "O-1", NOON, 1000);
        refunded("R-1", "A-1", NOON.plusDays(1), 400, MoneyStatus.SUCCESS);
        refunded("R-2", "A-1", NOON.plusDays(2), 300, MoneyStatus.SUCCESS);
        theirs(Kind.PAYMENT, "A-1", "O-1", NOON, 1000, "交易成功", "移动");
        theirs(Kind.REFUND, "A-1_77", "O-1", NOON.plusDays(2), 300, "退款成功", "移动");
        theirs(Kind.REFUND, "R-1", "O-1", NOON.plusDays(1), 400, "退款成功", "移动");
        assertThat(told()).containsExactly("1 AGREES bill:1", "2 AGREES bill:3", "3 AGREES bill:2");
    }

    @Test
    void twoRefundsOfOnePaymentAnswerTwoRows() {
        channel = Channel.ALIPAY;
        refunded("R-1", "A-1", NOON, 300, MoneyStatus.SUCCESS);
        refunded("R-2", "A-1", NOON, 300, MoneyStatus.SUCCESS);
        theirs(Kind.REFUND, "A-1_77", "O-1", NOON, 300, "退款成功", "移动");
        theirs(Kind.REFUND, "A-1_78", "O-1", NOON, 300, "退款成功", "移动");
        assertThat(told()).containsExactly("1 AGREES bill:1", "2 AGREES bill:2");
    }

    @Test
    void whatWentBackOfAnotherPaymentIsNotCountedHere() {
        channel = Channel.ALIPAY;
        ours("A-1", "O-1", NOON, 1000);
        ours("A-2", "O-2", NOON, 1000);
        refunded("R-2", "A-2", NOON.plusDays(1), 300, MoneyStatus.SUCCESS);
        theirs(Kind.PAYMENT, "A-1", "O-1", NOON, 1000, "交易成功", "移动");
        theirs(Kind.PAYMENT, "A-2", "O-2", NOON, 1000, "交易成功", "移动");
        theirs(Kind.REFUND, "A-2_77", "O-2", NOON.plusDays(1), 300, "退款成功", "移动");
        assertThat(told()).containsExactly("1 AGREES bill:1", "2 AGREES bill:2", "3 AGREES bill:3");
    }

    @Test
    void aRowThatIsNoRefundSaysNothingOfWhatWentBack() {
        channel = Channel.ALIPAY;
        ours("A-1", "O-1", NOON, 1000);
        theirs(Kind.PAYMENT, "A-1", "O-1", NOON, 1000, "交易成功", "移动");
        theirs(Kind.OTHER, "A-1_77", "O-1", NOON, 300, "退款关闭", "移动");
        assertThat(told()).containsExactly("1 AGREES bill:1");
    }

    @Test
    void whatFailedToGoBackIsNotCountedAsBack() {
        ours("T-1", "O-1", NOON, 1000);
        refunded("R-1", "T-1", NOON, 400, MoneyStatus.FAILED);
        theirs(Kind.PAYMENT, "T-1", "O-1", NOON, 1000, "支付成功", "移动");
        assertThat(told()).containsExactly("1 AGREES bill:1");
    }

    @Test
    void aRefundOfOtherMoneySaysInWhat() {
        refunded("R-1", "T-1", NOON, 400, MoneyStatus.SUCCESS);
        theirs(Kind.REFUND, "R-1", "/", NOON, 300, "已退款(￥3.00)", "移动-退款");
        assertThat(comparison().theirs().get(0).points())
                .extracting(ComparedRow.Point::en)
                .containsExactly("amount: theirs 3.00, ours 4.00");
    }

    @Test
    void aRefundThatFailedWithUsDiffers() {
        ours("T-1", "O-1", NOON, 1000);
        refunded("R-1", "T-1", NOON, 1000, MoneyStatus.FAILED);
        theirs(Kind.REFUND, "R-1", "/", NOON, 1000, "已全额退款", "移动-退款");
        assertThat(told()).containsExactly("1 DIFFERS bill:2");
    }

    @ParameterizedTest
    @CsvSource({"T-1, X-9, C-1", "X-9, O-2, C-2"})
    void aChargeThatNamesThePaymentStandsInForIt(String number, String order, String chargeId) {
        facts.add(charge("C-1", "T-1"));
        facts.add(charge("C-2", "O-2"));
        theirs(Kind.PAYMENT, number, order, NOON, 1050, "支付成功", "移动");
        assertThat(comparison().theirs())
                .singleElement()
                .satisfies(row -> assertThat(row.points())
                        .extracting(ComparedRow.Point::en)
                        .containsExactly(
                                "amount: theirs 10.50, ours 10.00",
                                "ours is only the charge " + chargeId + ", the channel's bill has no such payment"));
    }

    @Test
    void aChargeThatNamesAnotherPaymentDoesNot() {
        facts.add(charge("C-1", "T-1"));
        theirs(Kind.PAYMENT, "X-9", "X-9", NOON, 1000, "支付成功", "移动");
        assertThat(told()).isEmpty();
    }

    @Test
    void onlyOursIsWhatTheExportShouldHaveInItsTime() {
        ours("T-0", "O-0", NOON.minusDays(1), 1000);
        ours("T-1", "O-1", NOON, 1000);
        ours("T-2", "O-2", NOON.plusDays(1), 1000);
        ours("T-3", "O-3", NOON.plusDays(2), 1000);
        ours("T-4", "O-4", NOON.plusDays(3), 1000);
        refunded("R-1", "T-1", NOON.plusDays(1), 400, MoneyStatus.SUCCESS);
        refunded("R-2", "T-2", NOON.plusDays(1), 400, MoneyStatus.SUCCESS);
        refunded("R-9", "T-2", NOON.plusDays(1), 400, MoneyStatus.FAILED);
        theirs(Kind.PAYMENT, "T-1", "O-1", NOON, 1000, "已退款(￥4.00)", "移动");
        theirs(Kind.PAYMENT, "T-3", "O-3", NOON.plusDays(2), 1000, "支付成功", "移动");
        EvidenceComparison comparison = comparison();
        comparison.theirs();
        assertThat(comparison.onlyOurs())
                .as("the first refund is told in its payment's row, and what failed went nowhere")
                .extracting(EvidenceComparison.OurMoney::number)
                .containsExactly("R-2", "T-2");
    }

    @Test
    void theOtherChannelsMoneyIsLeftAlone() {
        ours("T-1", "O-1", NOON, 1000);
        channel = Channel.ALIPAY;
        theirs(Kind.PAYMENT, "T-1", "O-1", NOON, 1000, "交易成功", "移动");
        assertThat(told()).isEmpty();
    }

    @Test
    void theOrderOfRowsAndFactsMakesNoDifference() {
        for (int n = 1; n <= 4; n++) {
            ours("T-" + n, "O-" + n, NOON.plusHours(n), 1000);
            refunded("R-" + n, "T-" + n, NOON.plusHours(n + 5), 1000, MoneyStatus.SUCCESS);
            theirs(Kind.PAYMENT, n < 3 ? "T-" + n : "X-" + n, "X", NOON.plusHours(n), 1000, "支付成功", "移动");
            theirs(Kind.REFUND, "Y-" + n, "X", NOON.plusHours(n + 5), 1000, "已全额退款", "移动");
        }
        List<String> told = told();
        assertThat(told).hasSize(8);
        Collections.reverse(rows);
        Collections.reverse(facts);
        assertThat(told()).isEqualTo(told);
    }

    private EvidenceComparison comparison(Integer... named) {
        return new EvidenceComparison(rows, facts, Set.of(named));
    }

    private List<String> told(Integer... named) {
        return comparison(named).theirs().stream()
                .map(row -> row.row().line() + " " + row.standing() + " " + row.ours())
                .toList();
    }

    private void theirs(
            Kind kind, String number, String order, LocalDateTime at, long amount, String status, String party) {
        int line = rows.size() + 1;
        rows.add(new EvidenceRow(line, kind, channel, number, order, at, Fen.of(amount), status, party, "row " + line));
    }

    private void ours(String number, String order, LocalDateTime at, long amount) {
        facts.add(new LinkedPayment(
                new Payment(channel, number, order, null, null, at, Fen.of(amount), MoneyStatus.SUCCESS, source()),
                null,
                null));
    }

    private void refunded(String number, String payment, LocalDateTime at, long amount, MoneyStatus status) {
        facts.add(new Refund(channel, number, payment, null, at, Fen.of(amount), status, source()));
    }

    private Charge charge(String id, String paymentRef) {
        return new Charge(
                id,
                ChargeKind.RECURRING,
                null,
                null,
                null,
                null,
                NOON,
                Fen.of(1000),
                PayChannel.WECHAT,
                paymentRef,
                null,
                null,
                source());
    }

    private Source source() {
        return new Source("bill", facts.size() + 1);
    }
}
