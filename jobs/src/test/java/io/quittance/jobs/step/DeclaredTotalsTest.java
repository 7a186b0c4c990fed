package io.quittance.jobs.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.fact.FileVerdict;
import io.quittance.writers.night.FileTotal;
import io.quittance.writers.night.ProofLine;
import org.junit.jupiter.api.Test;

class DeclaredTotalsTest {
    @Test
    void whatIsNotDeclaredIsNotDeclaredAsNothing() {
        String text = DeclaredTotals.text(new FileVerdict.Total("笔数", false, null, "3", false)) + "\n"
                + DeclaredTotals.text(new FileVerdict.Total("金额", true, "0.00", "12.5", false));
        assertThat(DeclaredTotals.totals(text))
                .containsExactly(
                        new FileTotal("笔数", null, 3, ProofLine.Unit.COUNT),
                        new FileTotal("金额", 0L, 1250, ProofLine.Unit.FEN));
    }
}
