package io.quittance.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.evidence.EvidenceRow.Kind;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.PayChannel;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceComparisonTest extends BothSides {

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
}
