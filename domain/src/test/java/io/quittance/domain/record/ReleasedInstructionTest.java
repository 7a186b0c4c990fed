package io.quittance.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.money.Fen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedInstructionTest {

    private static final LocalDateTime RELEASED = LocalDateTime.of(2026, 7, 2, 23, 59);
    private static final Source FILE = new Source("released.csv", 2);

    @Test
    void aRefundNamesItsPaymentAndACreditItsCharge() {
        ReleasedInstruction refund =
                ReleasedInstruction.ofPayment("Q1", Channel.ALIPAY, "T-1", Fen.of(1), RELEASED, FILE);
        ReleasedInstruction credit = ReleasedInstruction.ofCharge("Q2", "B-1", Fen.of(1), RELEASED, FILE);
        assertThat(refund.transactionId()).isEqualTo("T-1");
        assertThat(credit.chargeId()).isEqualTo("B-1");
        assertThat(refund.releasedOn()).isEqualTo(LocalDate.of(2026, 7, 2));
    }

    @ParameterizedTest
    @CsvSource({",,", "WECHAT,,", ",T-1,", "WECHAT,T-1,B-1", "WECHAT,,B-1", ",T-1,B-1"})
    void anInstructionAboutNoneOrTwoThingsIsRefused(
            @Nullable Channel channel, @Nullable String payment, @Nullable String charge) {
        assertThatThrownBy(() -> new ReleasedInstruction("Q1", channel, payment, charge, Fen.of(1), RELEASED, FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Instruction Q1 is about one payment or one charge.");
    }

    @Test
    void anInstructionThatGivesNothingBackIsRefused() {
        assertThatThrownBy(() -> ReleasedInstruction.ofCharge("Q1", "B-1", Fen.ZERO, RELEASED, FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.00");
    }
}
