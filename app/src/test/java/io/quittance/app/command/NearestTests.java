package io.quittance.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {

    @Test
    void distanceCountsTheLettersToChange() {
        assertThat(Nearest.distance("night", "night")).isZero();
        assertThat(Nearest.distance("nigth", "night")).isEqualTo(2);
        assertThat(Nearest.distance("", "serve")).isEqualTo(5);
    }

    @Test
    void nothingIsSuggestedForAWordThatResemblesNone() {
        assertThat(Nearest.to("quarterly", List.of("night", "serve"))).isEmpty();
    }
}
