package io.quittance.domain.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void aRejectedRowSaysItsColumnAndItsValueInBothLanguages() {
        assertThat(RejectCode.BAD_TIME.of("charged_at", "31/12"))
                .isEqualTo(new Reason("BAD_TIME", "charged_at 的时间“31/12”无法识别", "charged_at \"31/12\" is not a time"));
    }

    @Test
    void aHeldFileSaysWhatWasMet() {
        assertThat(HoldCode.BROKEN_ARCHIVE.of("bill.zip"))
                .isEqualTo(new Reason("BROKEN_ARCHIVE", "压缩包已损坏：bill.zip", "the archive is broken: bill.zip"));
    }

    @Test
    void aHeldFileMaySayItDifferentlyInEachLanguage() {
        assertThat(HoldCode.TOO_MANY_REJECTS.of("10 行中 9 行", "9 of 10"))
                .isEqualTo(new Reason("TOO_MANY_REJECTS", "被拒行过多：10 行中 9 行", "too many rows were rejected: 9 of 10"));
    }
}
