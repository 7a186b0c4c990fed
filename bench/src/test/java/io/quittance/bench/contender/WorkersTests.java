package io.quittance.bench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkersTests {

    @Test
    void theWorkOfAProcessIsItsOwnAndThatOfItsEndedChildren() {
        assertThat(Workers.ticks("42 (postgres) S 1 42 42 0 -1 4194560 817 31 5 0 1000 200 30 4 20 0 1 0 9531"))
                .isEqualTo(1_234);
    }

    @Test
    void aNameMayLookLikeFields() {
        assertThat(Workers.ticks("42 (a) S 7 (b)) R 1 42 42 0 -1 0 0 0 0 0 3 2 1 0 20 0"))
                .isEqualTo(6);
    }

    @Test
    void whatAStepTookIsReadAsItWasWritten() {
        Told told = new Told("match", new Clocks(1_500_000_000, 2_250_000_000L));
        assertThat(Told.parse(told.line())).hasValue(told);
        assertThat(told.took().coreSeconds()).isEqualTo(2.25);
        assertThat(Told.parse("took off yesterday")).isEmpty();
    }
}
