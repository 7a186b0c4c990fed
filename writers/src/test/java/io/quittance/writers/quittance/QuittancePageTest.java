package io.quittance.writers.quittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Source;
import io.quittance.writers.pdf.PdfText;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuittancePageTest {
    private static final Taken JULY = taken("C-1010", 7);
    private static final Taken AUGUST = taken("C-1011", 8);

    @Test
    void onePageSaysWhatWasTakenAndWhatCameBackWhenAndWhereItIsWritten() throws IOException {
        byte[] pdf = QuittancePage.pdf(facts(returned("RF-1", 1500), returned("RF-2", 1500)));
        assertThat(PdfText.pages(pdf)).isOne();
        assertThat(PdfText.dense(pdf))
                .contains("结清单", "K0123456789ab", "138****5678", "已退回30.00元，未退0.00元")
                .contains("C-1010", "carrier/charges.csv:7", "RF-1", "Q7f3a", "wechat/bill.csv:42")
                .contains("合计2笔30.0030.00");
        assertThat(QuittancePage.pdf(facts(returned("RF-2", 1500), returned("RF-1", 1500))))
                .isEqualTo(pdf);
    }

    @Test
    void thereIsNoQuittanceForWhatHasNotComeBackToTheFen() {
        assertThatThrownBy(() -> facts(returned("RF-1", 1500), returned("RF-2", 1499)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("30.00 claimed, 29.99 returned");
        assertThatThrownBy(() -> facts(returned("RF-1", 1500), returned("RF-2", 1501)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QuittanceFacts facts(Returned... returned) {
        return new QuittanceFacts(
                "K0123456789ab",
                "中国移动，账号 138****5678，业务 彩铃包月（RING-01）",
                LocalDate.of(2026, 11, 22),
                List.of(AUGUST, JULY),
                List.of(returned));
    }

    private static Taken taken(String charge, int month) {
        return new Taken(
                charge,
                LocalDateTime.of(2026, month, 1, 0, 5, 9),
                "退订后扣费",
                Fen.of(1500),
                Fen.of(1500),
                new Source("carrier/charges.csv", month));
    }

    private static Returned returned(String number, long amount) {
        return new Returned(
                "C-1010",
                number,
                "Q7f3a",
                LocalDateTime.of(2026, 11, 21, 9, 0),
                Fen.of(amount),
                new Source("wechat/bill.csv", 42));
    }
}
