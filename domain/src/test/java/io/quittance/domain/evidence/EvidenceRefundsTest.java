package io.quittance.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.evidence.EvidenceRow.Kind;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.MoneyStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceRefundsTest extends BothSides {

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

    @ParameterizedTest
    @CsvSource({
        "支付成功, 0, AGREES",
        "支付成功, 400, DIFFERS",
        "已退款(￥4.00), 400, AGREES",
        "已退款（¥4.00）, 300, DIFFERS",
        "已退款(￥99999999999999999999), 0, AGREES",
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
}
