package io.quittance.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FenTest {

    private static final Fen LESS = Fen.of(-5);
    private static final Fen MORE = Fen.of(123_450);

    @ParameterizedTest
    @CsvSource({"0, 0.00", "-5, -0.05", "123450, 1234.50"})
    void yuanAreWrittenWithTwoDecimalsAndReadBack(long fen, String yuan) {
        assertThat(Fen.of(fen)).hasToString(yuan);
        assertThat(Fen.ofYuan(yuan)).isEqualTo(Fen.of(fen));
    }

    @Test
    void aFractionOfAFenIsNeverLostSilently() {
        assertThatThrownBy(() -> Fen.ofYuan("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nothingOverflowsSilently() {
        Fen most = Fen.of(Long.MAX_VALUE);
        Fen least = Fen.of(Long.MIN_VALUE);
        assertThatThrownBy(() -> most.plus(Fen.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(Fen.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.share(2, 1, RoundingMode.UNNECESSARY)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void whatIsAddedCanBeTakenAwayAgain() {
        assertThat(MORE.plus(LESS)).isEqualTo(Fen.of(123_445));
        assertThat(MORE.minus(LESS)).isEqualTo(Fen.of(123_455));
        assertThat(MORE.plus(MORE.negated())).isEqualTo(Fen.ZERO);
    }

    @Test
    void anAmountWithoutItsSignIsNeverNegative() {
        assertThat(LESS.abs()).isEqualTo(Fen.of(5));
        assertThat(MORE.abs()).isEqualTo(MORE);
    }

    @Test
    void aShareAndAProductAreRoundedAsTold() {
        assertThat(Fen.of(1500).share(11, 31, RoundingMode.CEILING)).isEqualTo(Fen.of(533));
        assertThat(Fen.of(1500).share(11, 31, RoundingMode.FLOOR)).isEqualTo(Fen.of(532));
        assertThat(Fen.of(25).times(new BigDecimal("0.1"), RoundingMode.HALF_UP))
                .isEqualTo(Fen.of(3));
        assertThat(Fen.of(25).times(new BigDecimal("0.1"), RoundingMode.DOWN)).isEqualTo(Fen.of(2));
    }

    @Test
    void theSmallerAndTheLargerAreTheSameFromBothSides() {
        assertThat(LESS.min(MORE)).isEqualTo(MORE.min(LESS)).isEqualTo(LESS);
        assertThat(LESS.max(MORE)).isEqualTo(MORE.max(LESS)).isEqualTo(MORE);
        assertThat(LESS).isLessThan(MORE);
    }

    @Test
    void nothingIsNotPositiveAndNoAmountIsMoreThanItself() {
        assertThat(Fen.ZERO.isPositive()).isFalse();
        assertThat(LESS.isPositive()).isFalse();
        assertThat(Fen.of(1).isPositive()).isTrue();
        assertThat(MORE.isMoreThan(MORE)).isFalse();
        assertThat(MORE.isMoreThan(LESS)).isTrue();
        assertThat(LESS.isMoreThan(MORE)).isFalse();
    }
}
